import { Problem } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { stateOf } from "../body/body.ts";
import { everyFacet } from "../registry/facets.ts";
import { settingsAt } from "../registry/state.ts";
import { vendorNames, vendorOf } from "../sdk/read.ts";
import type { World } from "../world.ts";
import { handedOn } from "./handed-on.ts";
import type { ReachQuery } from "./reach.ts";

/** Every kind of personal information, with the number of SDKs that handle it. The taxonomy is all there is of them. */
export async function listDataTypes(world: World) {
  const { store, now } = world;
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { dataTypes } = taxonomyVersion((await settingsAt(view, moment)).taxonomy);
    const { type: sdks } = await everyFacet(world, view, moment);
    return dataTypes
      .filter((type) => type.id !== "none")
      .map((type) => ({ type, sdks: sdks?.get(type.id) ?? 0 }));
  });
}

/** One kind of personal information, and how many SDKs and apps it has to do with. Refuses with `data-type.unknown`. */
export async function getDataType(world: World, id: string) {
  const { store, now } = world;
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { dataTypes } = taxonomyVersion((await settingsAt(view, moment)).taxonomy);
    const type = dataTypes.find((one) => one.id === id);
    if (type === undefined || id === "none") throw new Problem("data-type.unknown", { value: id });
    const { type: sdks } = await everyFacet(world, view, moment);
    const apps = (await handedOn(world, view, moment)).get(id);
    return { type, sdks: sdks?.get(id) ?? 0, apps: apps?.length ?? 0 };
  });
}

/** A page of the SDKs that handle a kind of personal information, by id, and on which terms each does. */
export async function sdksOfType({ store, now }: World, { id, after, limit }: ReachQuery) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const query = { facets: [`type:${id}`], limit, ...(after !== undefined && { after }) };
    const page = await view.search("sdk", query, moment);
    const sdks = page.rows.map((row) => stateOf("sdk", row));
    const vendors = await vendorNames(view, { ids: sdks.map((sdk) => sdk.vendor), moment });
    const rows = sdks.map((sdk) => ({
      sdk: { id: sdk.id, names: sdk.names, function: sdk.function },
      vendor: vendorOf(sdk, vendors),
      items: sdk.data.kind === "items" ? sdk.data.items.filter((item) => item.type === id) : [],
    }));
    return { rows, total: page.total, next: page.next };
  });
}
