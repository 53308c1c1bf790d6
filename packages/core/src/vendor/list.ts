import type { Localised } from "@pilu/schema";
import { readState } from "../body/body.ts";
import { everyFacet } from "../registry/facets.ts";
import { remembering } from "../registry/remembered.ts";
import type { World } from "../world.ts";

/** Which vendors are listed: those that `text` finds by id or name, a page of `limit` after the one that ended at `after`. */
export interface VendorQuery {
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of vendors by id, each with the number of its SDKs. */
export async function listVendors(world: World, { text, after, limit }: VendorQuery) {
  const { store, now } = world;
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const query = { limit, ...(text !== undefined && { text }), ...(after !== undefined && { after }) };
    const page = await view.search("vendor", query, moment);
    const { vendor: sdks } = await everyFacet(world, view, moment);
    const rows = page.rows.map((row) => {
      const { id, names, country } = readState("vendor", row);
      return { id, names, country, sdks: sdks?.get(id) ?? 0 };
    });
    return { rows, total: page.total, next: page.next };
  });
}

const namesOfAll = remembering(async (view, moment) => {
  const { rows } = await view.search("vendor", { limit: 1_000_000 }, moment);
  return rows.map((row): { id: string; names: Localised } => {
    const { id, names } = readState("vendor", row);
    return { id, names };
  });
});

/** Every vendor by its names and nothing else, so that all fit: for choosing one, and for calling one by its name. */
export async function indexVendors(world: World) {
  return world.store.snapshot((view) => namesOfAll(world, view, { at: world.now() }));
}
