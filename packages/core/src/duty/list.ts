import type { VersionPointer } from "@pilu/db";
import type { Localised } from "@pilu/schema";
import { stateOf } from "../body/body.ts";
import { settingsAt } from "../registry/state.ts";
import type { World } from "../world.ts";
import { type DutyShown, dutiesIn, shownDuties } from "./duties.ts";

/** What is asked for; every field given must hold. `app` is a slug, `after` the `next` of the answer before. */
export interface DutyQuery {
  readonly app?: string | undefined;
  readonly isDone: boolean;
  readonly after?: string | undefined;
  readonly limit: number;
}

type DutyRow = DutyShown & { readonly slug: string; readonly names: Localised };

/** Duties of all apps: open ones by the day they are due, the earliest first; done ones with the latest first. */
export async function listDuties({ store, now }: World, { app, isDone, after, limit }: DutyQuery) {
  return store.snapshot(async (view) => {
    const moment = { at: now() };
    const { timeZone } = await settingsAt(view, moment);
    const { rows: held } = await view.search("app", { limit: 100_000 }, moment);
    const apps = held
      .map((row) => stateOf("app", row))
      .filter((one) => app === undefined || one.slug === app);
    const owing = new Map<string, VersionPointer[]>();
    for (const pointer of await view.pointers(0))
      if (dutiesIn(pointer).length > 0) owing.set(pointer.app, [...(owing.get(pointer.app) ?? []), pointer]);
    const rows: DutyRow[] = [];
    for (const { id, slug, names } of apps) {
      const versions = owing.get(id);
      if (versions === undefined) continue;
      const settled = await view.settlements(id);
      for (const duty of shownDuties(versions, { settled, timeZone }))
        if ((duty.settled !== null) === isDone) rows.push({ ...duty, slug, names });
    }
    rows.sort((a, b) => {
      const order =
        a.due < b.due ? -1 : a.due > b.due ? 1 : a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : b.n - a.n;
      return isDone ? (b.settled?.at ?? 0) - (a.settled?.at ?? 0) || order : order;
    });
    const from = after === undefined ? 0 : Number(after);
    const to = from + limit;
    return { rows: rows.slice(from, to), total: rows.length, next: to < rows.length ? String(to) : null };
  });
}
