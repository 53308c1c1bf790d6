import type { Moment, Reader } from "@pilu/db";
import { stateOf } from "../body/body.ts";
import { everyFacet } from "../registry/facets.ts";
import type { World } from "../world.ts";
import { vendorNames, vendorOf } from "./read.ts";

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

/** A page of SDKs with their vendors and the number of apps that use each. */
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
    const used = await usage(view, { ids: sdks.map((sdk) => sdk.id), moment });
    return {
      rows: sdks.map((sdk) => ({
        sdk,
        vendor: vendorOf(sdk, vendors),
        usedBy: used.get(sdk.id) ?? 0,
      })),
      total: page.total,
      next: page.next,
    };
  });
}

/** How many SDKs a filter of the catalogue leaves, for each of its values that some SDK has. */
export async function countSdks(world: World) {
  return world.store.snapshot(async (view) => {
    const of = await everyFacet(world, view, { at: world.now() });
    return {
      function: counts(of.fn),
      platform: counts(of.platform),
      vendor: counts(of.vendor),
      confidence: counts(of.confidence),
    };
  });
}

/** How many integrations each of some SDKs has. */
async function usage(
  view: Reader,
  { ids, moment }: { ids: readonly string[]; moment: Moment },
): Promise<ReadonlyMap<string, number>> {
  const found = await view.referringFacets("integration", { ids, kind: "sdk", prefix: "role:" }, moment);
  return new Map(found.map(({ target, found: users }) => [target, [...users].length]));
}

function counts(of: ReadonlyMap<string, number> = new Map()) {
  return [...of].map(([id, count]) => ({ id, count }));
}
