// Through which SDKs of an app which kinds of personal information are handled, after what the app leaves out or pins.
import type { Moment, Reader } from "@pilu/db";
import { type Integration, itemKeys, type Sdk } from "@pilu/schema";
import { readState } from "../body/body.ts";
import { remembering } from "../registry/remembered.ts";
import type { World } from "../world.ts";

/** A page of `limit` of what has to do with the data type `id`, after the one that ended at `after`. */
export interface ReachQuery {
  readonly id: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Ids of the apps through whose SDKs each type is handled, in their order. */
export const handedOn = remembering(async (view, moment): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, Set<string>>();
  for await (const sdks of everySdk(view, moment)) {
    const items = new Map(sdks.map(({ id, data }) => [id as string, data]));
    for (const { app, types } of await usesOf(view, { items, moment }))
      for (const type of types) found.set(type, (found.get(type) ?? new Set()).add(app));
  }
  return new Map([...found].map(([type, apps]) => [type, [...apps].sort()]));
});

/** In how many apps each type is handled; types that no app hands on are left out. */
export async function reachOfTypes(world: World) {
  return world.store.snapshot(async (view) => {
    const apps = await handedOn(world, view, { at: world.now() });
    return [...apps].map(([id, all]) => ({ id, apps: all.length }));
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

/** All SDKs, some at a time: their bodies are many megabytes. */
async function* everySdk(view: Reader, moment: Moment): AsyncGenerator<Sdk[]> {
  for (let after = ""; ; ) {
    const { next, rows } = await view.search("sdk", { after, limit: 500 }, moment);
    yield rows.map((row) => readState("sdk", row));
    if (next === null) return;
    after = next;
  }
}

/**
 * The types that each live integration of some SDKs hands on. Integrations say the same of data by the thousand: one of
 * each kind is read, the others are told by their terms.
 */
async function usesOf(
  view: Reader,
  { items, moment }: { items: ReadonlyMap<string, Sdk["data"]>; moment: Moment },
): Promise<{ app: string; types: readonly string[] }[]> {
  const target = { ids: [...items.keys()], kind: "sdk", prefix: "terms:" } as const;
  const alike = new Map<string, { sdk: string; ids: string[] }>();
  for (const { found, target: sdk } of await view.referringFacets("integration", target, moment))
    for (const { facet, id } of found) {
      const key = `${sdk} ${facet ?? id}`;
      const known = alike.get(key);
      if (known === undefined) alike.set(key, { ids: [id], sdk });
      else known.ids.push(id);
    }
  const firsts = [...alike.values()].flatMap(({ ids: [first = ""] }) => first);
  const bodies = new Map(
    (await view.revisions("integration", firsts, moment)).map((row) => [
      row.id,
      readState("integration", row),
    ]),
  );
  return [...alike.values()].flatMap(({ ids, sdk }) => {
    const one = bodies.get(ids[0] ?? "");
    const own = items.get(sdk);
    if (one === undefined || own === undefined || one.status !== "live") return [];
    const types = typesOf(one, own);
    return ids.map((id) => ({ app: id.slice(0, id.indexOf("/")), types }));
  });
}

function typesOf({ data, platforms }: Integration, inherited: Sdk["data"]): string[] {
  const collection = data.mode === "own" ? data.collection : inherited;
  if (collection.kind !== "items") return [];
  const except = new Set<string>(data.mode === "inherit" ? data.except.map((one) => one.key) : []);
  const reached = collection.items.filter(({ platforms: on, type }) =>
    itemKeys({ type, platforms: on.filter((one) => platforms.includes(one)) }).some(
      (key) => !except.has(key),
    ),
  );
  return [...new Set<string>(reached.map((item) => item.type))];
}
