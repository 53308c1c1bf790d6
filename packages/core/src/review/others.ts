import type { Moment, Reader } from "@pilu/db";
import { compose, siteOf } from "@pilu/disclosure";
import type { App, Integration, Sdk, Vendor } from "@pilu/schema";
import type { Taxonomy } from "@pilu/schema/taxonomy";
import { referredTo } from "../app/gather.ts";
import { nothingProposed } from "../app/overlay.ts";
import { readState } from "../body/body.ts";
import { sitesOf } from "../body/sites.ts";
import { entriesOf, type OpenQuestions } from "./open-questions.ts";

/** An integration that a change leaves as it is, with what it can answer for. */
export interface Other {
  readonly integration: Integration;
  readonly sdk: Sdk;
  readonly vendor: Vendor;
  /** Equal for integrations that no question can tell apart. */
  readonly key: string;
}

/**
 * The integrations of some apps, without those that `differ` names: the rest of their pages, and what was on them. The
 * rule about foreign links knows companies by SDKs that an app once used too.
 */
export async function othersOf(
  view: Reader,
  { apps, differ, moment }: { apps: readonly string[]; differ: ReadonlySet<string>; moment: Moment },
): Promise<ReadonlyMap<string, Other[]>> {
  const rows = await view.referringToAny("integration", { kind: "app", ids: apps }, moment);
  const integrations = rows.filter((row) => !differ.has(row.id)).map((row) => readState("integration", row));
  const { sdks, vendors } = await referredTo(view, { integrations, moment, overlay: nothingProposed });
  const sdkOf = new Map<string, Sdk>(sdks.map((sdk) => [sdk.id, sdk]));
  const vendorOf = new Map<string, Vendor>(vendors.map((vendor) => [vendor.id, vendor]));
  const found = new Map<string, Other[]>();
  for (const integration of integrations) {
    const sdk = sdkOf.get(integration.sdk);
    const vendor = vendorOf.get(integration.contractingVendor ?? sdk?.vendor ?? "");
    if (sdk === undefined || vendor === undefined) continue;
    const other = { integration, key: keyOf(integration), sdk, vendor };
    const own = found.get(integration.app);
    if (own === undefined) found.set(integration.app, [other]);
    else own.push(other);
  }
  return found;
}

// Everything in an integration that has an id of the taxonomy in it; its words for people can answer nothing.
function keyOf(one: Integration): string {
  const { status, sdk, role, contractingVendor, platforms, trigger, methods, data, treatment } = one;
  return JSON.stringify([
    [status, sdk, role, contractingVendor, platforms, trigger, methods, data, treatment, one.permissions],
    one.purposes.map(({ purpose, basis, role: own }) => [purpose, basis, own]),
    one.countries,
    one.crossBorder === null ? null : [one.crossBorder.country, one.crossBorder.types],
  ]);
}

/** Finds out, once for all integrations that are alike, whether one can answer a question that is open. */
export function answering(
  { companies, permissions, types, words }: OpenQuestions,
  { sites, taxonomy }: { sites: ReadonlySet<string>; taxonomy: Taxonomy },
): (other: Other, app: App) => boolean {
  const known = new Map<string, boolean>();
  const asked = ({ integration, sdk, vendor }: Other, given: App): boolean => {
    if (companies.has(vendor.id)) return true;
    const own = siteOf(vendor.site);
    if ([...sitesOf(sdk), ...(own === null ? [] : [own])].some((site) => sites.has(site))) return true;
    // As the only SDK of its app: what it says, and the words it needs.
    const app = { ...given, id: integration.app };
    const vendors = [vendor];
    const page = compose({ app, integrations: [integration], sdks: [sdk], taxonomy, vendors });
    const [entry] = entriesOf(page);
    if (entry === undefined) return false;
    const items = entry.data.kind === "items" ? entry.data.items : [];
    return (
      items.some((item) => types.has(item.type)) ||
      entry.permissions.some((one) => permissions.has(one.name)) ||
      [...words].some((word) => {
        const [block = "", id = ""] = word.split(" ");
        return page.labels[block]?.[id] !== undefined;
      })
    );
  };
  return (other, app) => {
    const before = known.get(other.key);
    if (before !== undefined) return before;
    const answer = asked(other, app);
    known.set(other.key, answer);
    return answer;
  };
}
