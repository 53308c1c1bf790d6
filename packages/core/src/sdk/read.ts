import type { Moment, Reader } from "@pilu/db";
import { type App, type Integration, Problem, type Sdk, type Vendor } from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import { placeOf } from "../log/place-of.ts";
import type { World } from "../world.ts";

/** What a catalogue is searched by; every field given must hold. */
export interface SdkQuery {
  readonly text?: string | undefined;
  readonly function?: string | undefined;
  readonly dataType?: string | undefined;
  readonly vendor?: string | undefined;
  readonly platform?: string | undefined;
  readonly confidence?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

type VendorName = Pick<Vendor, "id" | "names">;

/** A page of SDKs with their vendors and the number of apps that use each, and how many there are per facet. */
export async function searchSdks({ store, now }: World, query: SdkQuery) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const facets = [
      ["fn", query.function],
      ["type", query.dataType],
      ["vendor", query.vendor],
      ["platform", query.platform],
      ["confidence", query.confidence],
    ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]));
    const page = await view.search(
      "sdk",
      {
        facets,
        limit: query.limit,
        ...(query.text === undefined ? {} : { text: query.text }),
        ...(query.after === undefined ? {} : { after: query.after }),
      },
      moment,
    );
    const sdks = page.rows.map((row) => stateOf("sdk", row));
    const vendors = await vendorNames(view, { ids: sdks.map((sdk) => sdk.vendor), moment });
    const used = await usage(view, moment);
    return {
      rows: sdks.map((sdk) => ({
        sdk,
        vendor: vendorOf(sdk, vendors),
        usedBy: used.get(sdk.id) ?? 0,
      })),
      total: page.total,
      next: page.next,
      facets: {
        function: await counts(view, { prefix: "fn:", moment }),
        platform: await counts(view, { prefix: "platform:", moment }),
        vendor: await counts(view, { prefix: "vendor:", moment }),
        confidence: await counts(view, { prefix: "confidence:", moment }),
      },
    };
  });
}

/** One SDK with its vendor, its revision, and every app that uses it. */
export async function getSdk({ store, now }: World, id: string) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const revision = await view.revision({ kind: "sdk", id }, moment);
    if (revision === null) throw new Problem("sdk.unknown", { sdk: id });
    const sdk = stateOf("sdk", revision);
    const vendor = await view.revision({ kind: "vendor", id: sdk.vendor }, moment);
    if (vendor === null) throw new Problem("vendor.unknown", { vendor: sdk.vendor });
    return {
      sdk,
      vendor: stateOf("vendor", vendor),
      usedBy: await usesOf(view, { sdk: id, moment }),
      revision: placeOf(revision),
    };
  });
}

async function usesOf(
  view: Reader,
  { sdk, moment }: { sdk: string; moment: Moment },
): Promise<{ app: Pick<App, "id" | "slug" | "names">; integration: Integration }[]> {
  const integrations = (await view.referring("integration", { kind: "sdk", id: sdk }, moment))
    .map((one) => stateOf("integration", one))
    .filter((one) => one.status === "live");
  const apps = await view.revisions(
    "app",
    [...new Set(integrations.map((one) => one.app as string))],
    moment,
  );
  const byId = new Map(apps.map((row) => [row.id, stateOf("app", row)]));
  return integrations.flatMap((integration) => {
    const app = byId.get(integration.app);
    return app === undefined ? [] : [{ app: { id: app.id, slug: app.slug, names: app.names }, integration }];
  });
}

/** How many integrations each SDK has. */
async function usage(view: Reader, moment: Moment): Promise<ReadonlyMap<string, number>> {
  const facets = await view.facets("integration", "sdk:", moment);
  return new Map(facets.map(({ facet, count }) => [facet.slice("sdk:".length), count]));
}

export async function vendorNames(
  view: Reader,
  { ids, moment }: { ids: readonly string[]; moment: Moment },
): Promise<ReadonlyMap<string, VendorName>> {
  const rows = await view.revisions("vendor", [...new Set(ids)], moment);
  return new Map(
    rows.map((row) => {
      const { id, names } = stateOf("vendor", row);
      return [row.id, { id, names }];
    }),
  );
}

/** The vendor of an SDK; a registry in which it is missing is broken, and says so. */
export function vendorOf(
  { vendor }: Pick<Sdk, "vendor">,
  vendors: ReadonlyMap<string, VendorName>,
): VendorName {
  const found = vendors.get(vendor);
  if (found === undefined) throw new Problem("vendor.unknown", { vendor });
  return found;
}

async function counts(view: Reader, { prefix, moment }: { prefix: string; moment: Moment }) {
  return (await view.facets("sdk", prefix, moment)).map(({ facet, count }) => ({
    id: facet.slice(prefix.length),
    count,
  }));
}
