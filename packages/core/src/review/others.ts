import type { Moment, Reader } from "@pilu/db";
import { type App, type Integration, integrationId, type Sdk, type Vendor } from "@pilu/schema";
import { referredTo } from "../app/gather.ts";
import { nothingProposed } from "../app/overlay.ts";
import { readState } from "../body/body.ts";
import { termsFacet, termsPrefix } from "../body/terms.ts";
import { remembering } from "../registry/remembered.ts";
import type { World } from "../world.ts";

/** Integrations that a change leaves as they are and that no question can tell apart, whatever their app. */
export interface Other {
  /** One of them: its words for people are those of its own app. */
  readonly integration: Integration;
  readonly sdk: Sdk;
  /** The company that the contract is with. */
  readonly vendor: Vendor;
  /** The company of the SDK. */
  readonly maker: Vendor | undefined;
  /** The facet that they share. */
  readonly key: string;
}

/** All integrations of some apps: by app the places, in a list, of what stands for each. */
interface Places {
  readonly others: readonly (Other | undefined)[];
  readonly used: ReadonlyMap<string, readonly number[]>;
}

interface Asked {
  readonly apps: readonly string[];
  readonly differ: ReadonlyMap<string, readonly Integration[]>;
  readonly moment: Moment;
  /** Where what stands in the log is remembered from one review to the next; absent: the view may hold more than that. */
  readonly world?: Pick<World, "store"> | undefined;
}

/**
 * The integrations of some apps, without those that `differ` has of them: the rest of their pages, and what was on them. The
 * rule about foreign links knows companies by SDKs that an app once used too. Of those with equal terms only one is
 * read: a thousand apps have tens of thousands of integrations, most of them alike.
 */
export async function othersOf(
  view: Reader,
  { apps, differ, moment, world }: Asked,
): Promise<ReadonlyMap<string, Other[]>> {
  if (apps.length === 0) return new Map();
  const asked = apps.join(separator);
  const { others, used } = await (world === undefined
    ? placesOf(view, moment, asked)
    : remembered(world, view, moment, asked));
  return new Map(
    [...used].map(([app, places]) => {
      const gone = new Set((differ.get(app) ?? []).map((one) => one.sdk));
      const rest: Other[] = [];
      for (const place of places) {
        const other = others[place];
        // An app has one integration of an SDK, and those with equal terms are of the same.
        if (other !== undefined && !gone.has(other.integration.sdk)) rest.push(other);
      }
      return [app, rest];
    }),
  );
}

const separator = "\n";

/** Whoever reviews asks again with every answer that is given, and opens the page more than once. */
const remembered = remembering(placesOf);

async function placesOf(view: Reader, moment: Moment, asked: string): Promise<Places> {
  // The place of each facet and the first integration that has it; one without a facet is looked at by itself.
  const places = new Map<string, number>();
  const firsts: string[] = [];
  const used = new Map<string, number[]>();
  for (const { target: app, found } of await view.facetsByApp(asked.split(separator), termsPrefix, moment)) {
    const own: number[] = [];
    for (const { facet, id } of found) {
      const key = facet ?? id;
      let place = places.get(key);
      if (place === undefined) {
        place = firsts.push(id) - 1;
        places.set(key, place);
      }
      own.push(place);
    }
    used.set(app, own);
  }
  const known = await read(view, { ids: firsts, moment });
  return { others: firsts.map((id) => known.get(id)), used };
}

/** The integration as if it were `app`'s. */
export function usedBy(app: App["id"], { integration }: Other): Integration {
  return { ...integration, app, id: integrationId(app, integration.sdk) };
}

async function read(
  view: Reader,
  { ids, moment }: { ids: readonly string[]; moment: Moment },
): Promise<ReadonlyMap<string, Other>> {
  const rows = await view.revisions("integration", ids, moment);
  const integrations = rows.map((row) => readState("integration", row));
  const { sdks, vendors } = await referredTo(view, { integrations, moment, overlay: nothingProposed });
  const sdkOf = new Map<string, Sdk>(sdks.map((sdk) => [sdk.id, sdk]));
  const vendorOf = new Map<string, Vendor>(vendors.map((vendor) => [vendor.id, vendor]));
  const byTerms = new Map<string, Other>();
  const known = new Map<string, Other>();
  for (const integration of integrations) {
    const sdk = sdkOf.get(integration.sdk);
    const vendor = vendorOf.get(integration.contractingVendor ?? sdk?.vendor ?? "");
    if (sdk === undefined || vendor === undefined) continue;
    const key = termsFacet(integration);
    const other = byTerms.get(key) ?? { integration, key, maker: vendorOf.get(sdk.vendor), sdk, vendor };
    byTerms.set(key, other);
    known.set(integration.id, other);
  }
  return known;
}
