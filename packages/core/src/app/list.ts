import type { VersionPointer } from "@pilu/db";
import { readState, stateOf } from "../body/body.ts";
import type { World } from "../world.ts";
import { aboutApp, aboutApps } from "./about.ts";

/** Which apps are listed: those whose names hold `text`, a page of `limit` after the one that ended at `after`. */
export interface AppQuery {
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of apps with what each is about: how many SDKs, which sensitive data, which version, what is announced. */
export async function listApps(world: World, { text, after, limit }: AppQuery) {
  return world.store.snapshot(async (view) => {
    const moment = { at: world.now() };
    const abouts = await aboutApps(world, view, moment);
    const query = { limit, ...(text !== undefined && { text }), ...(after !== undefined && { after }) };
    const page = await view.search("app", query, moment);
    const rows = [];
    for (const row of page.rows) {
      const app = stateOf("app", row);
      const versions = standing(await view.versions(app.id), moment.at);
      const about = abouts.get(app.id) ?? (await aboutApp(view, { row, moment }));
      abouts.set(app.id, about);
      rows.push({ app, ...about, ...versions });
    }
    return { rows, total: page.total, next: page.next };
  });
}

/** Every app by its names, with the version that holds and those announced; nothing is composed, so that all fit. */
export async function indexApps({ store, now }: World) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { rows } = await view.search("app", { limit: 100_000 }, moment);
    const versions = new Map<string, VersionPointer[]>();
    for (const pointer of await view.pointers(0)) {
      const known = versions.get(pointer.app);
      if (known === undefined) versions.set(pointer.app, [pointer]);
      else known.push(pointer);
    }
    return rows.map((row) => {
      const { id, slug, names, status, platforms } = readState("app", row);
      return { app: { id, slug, names, status, platforms }, ...standing(versions.get(id) ?? [], moment.at) };
    });
  });
}

function standing(versions: readonly VersionPointer[], at: number) {
  const short = ({ n, effectiveAt }: VersionPointer) => ({ n, effectiveAt });
  const held = versions.filter((version) => version.effectiveAt <= at).at(-1);
  return {
    upcoming: versions.filter((version) => version.effectiveAt > at).map(short),
    version: held === undefined ? null : short(held),
  };
}
