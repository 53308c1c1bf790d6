// The apps that use an SDK, and all others that could.
import { readState } from "../body/body.ts";
import type { World } from "../world.ts";

/** A page of `limit` of the apps that use the SDK `id`, after the one that ended at `after`. */
export interface UsesQuery {
  readonly id: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of the apps that use an SDK, by id, and what each says about its use. */
export async function usesOfSdk({ store, now }: World, { id, after = "", limit }: UsesQuery) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const live = (await view.referring("integration", { kind: "sdk", id }, moment))
      .map((one) => readState("integration", one))
      .filter((one) => one.status === "live")
      .sort((a, b) => (a.app < b.app ? -1 : 1));
    const left = live.filter(({ app }) => app > after);
    const shown = left.slice(0, limit);
    const ids = shown.map(({ app }): string => app);
    const apps = new Map(
      (await view.revisions("app", ids, moment)).map((row) => [row.id, readState("app", row)]),
    );
    const rows = shown.flatMap(({ app: of, id: integration, role, scenario, trigger }) => {
      const app = apps.get(of);
      if (app === undefined) return [];
      const { id: own, slug, names } = app;
      return [{ app: { id: own, slug, names }, integration: { id: integration, role, scenario, trigger } }];
    });
    return { rows, total: live.length, next: left.length > limit ? (ids.at(-1) ?? null) : null };
  });
}

/** The same question of all apps: those whose names hold `text`. */
export interface AppsForQuery extends UsesQuery {
  readonly text?: string | undefined;
}

/** A page of all apps by id, each with whether it uses the SDK. */
export async function appsForSdk({ store, now }: World, { id, text, after, limit }: AppsForQuery) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const query = { limit, ...(text !== undefined && { text }), ...(after !== undefined && { after }) };
    const page = await view.search("app", query, moment);
    const uses = await view.revisions(
      "integration",
      page.rows.map((row) => `${row.id}/${id}`),
      moment,
    );
    const live = uses
      .map((row) => readState("integration", row))
      .filter((integration) => integration.status === "live");
    const users = new Set<string>(live.map(({ app }) => app));
    const rows = page.rows.map((row) => {
      const { id: own, slug, names, status } = readState("app", row);
      return { app: { id: own, slug, names, status }, isUsed: users.has(own) };
    });
    return { rows, total: page.total, next: page.next };
  });
}
