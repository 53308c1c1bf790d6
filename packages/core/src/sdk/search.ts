import type { Moment, Reader } from "@pilu/db";
import { readState, stateOf } from "../body/body.ts";
import { everyFacet } from "../registry/facets.ts";
import type { World } from "../world.ts";
import { alikeUses } from "./alike-uses.ts";
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

/** How many live integrations each of some SDKs has. */
async function usage(
  view: Reader,
  { ids, moment }: { ids: readonly string[]; moment: Moment },
): Promise<ReadonlyMap<string, number>> {
  const alike = await alikeUses(view, ids, moment);
  const firsts = await view.revisions(
    "integration",
    alike.map((one) => one.ids[0]),
    moment,
  );
  const live = new Set(
    firsts.filter((row) => readState("integration", row).status === "live").map(({ id }) => id),
  );
  const used = new Map<string, number>();
  for (const { ids: users, sdk } of alike)
    if (live.has(users[0])) used.set(sdk, (used.get(sdk) ?? 0) + users.length);
  return used;
}

function counts(of: ReadonlyMap<string, number> = new Map()) {
  return [...of].map(([id, count]) => ({ id, count }));
}
