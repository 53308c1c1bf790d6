// In which apps kinds of personal information are handled.
import { readState } from "../body/body.ts";
import { everyFacet } from "../registry/facets.ts";
import type { World } from "../world.ts";
import { handedOn } from "./handed-on.ts";

/** A page of `limit` of what has to do with the data type `id`, after the one that ended at `after`. */
export interface ReachQuery {
  readonly id: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** In how many apps each type is handled, and by how many SDKs; types that no app hands on are left out. */
export async function reachOfTypes(world: World) {
  return world.store.snapshot(async (view) => {
    const moment = { at: world.now() };
    const apps = await handedOn(world, view, moment);
    const { type: sdks } = await everyFacet(world, view, moment);
    return [...apps].map(([id, all]) => ({ id, apps: all.length, sdks: sdks?.get(id) ?? 0 }));
  });
}

/** A page of the apps in which a type is handled, by id. */
export async function appsOfType(world: World, { id, after = "", limit }: ReachQuery) {
  return world.store.snapshot(async (view) => {
    const moment = { at: world.now() };
    const all = (await handedOn(world, view, moment)).get(id) ?? [];
    const left = all.filter((app) => app > after);
    const ids = left.slice(0, limit);
    const rows = (await view.revisions("app", ids, moment)).map((row) => {
      const { slug, names } = readState("app", row);
      return { id: row.id, slug, names };
    });
    return { rows, total: all.length, next: left.length > limit ? (ids.at(-1) ?? null) : null };
  });
}
