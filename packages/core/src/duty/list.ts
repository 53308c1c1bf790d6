import type { Reader, Settlement, VersionPointer } from "@pilu/db";
import type { Day, Localised } from "@pilu/schema";
import { readState } from "../body/body.ts";
import { dayAt } from "../registry/day.ts";
import { settingsAt } from "../registry/state.ts";
import type { World } from "../world.ts";
import { type Due, dueOf } from "./due.ts";
import { type DutyShown, dutiesIn, shownDuties } from "./duties.ts";

/** What is asked for; every field given must hold. `app` is a slug, `after` the `next` of the answer before. */
export interface DutyQuery {
  readonly app?: string | undefined;
  readonly isDone: boolean;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A duty with the app that it is of; `is` tells how an open one stands to its day. */
type DutyRow = DutyShown & {
  readonly slug: string;
  readonly names: Localised;
  readonly is: Due | "done";
};

/**
 * Duties of all apps: open ones by the day they are due, the earliest first; done ones with the latest first. `counts`
 * are of the open ones that `app` leaves, whatever is shown of them.
 */
export async function listDuties({ store, now }: World, { app, isDone, after, limit }: DutyQuery) {
  return store.snapshot(async (view) => {
    const all = await everyDuty(view, { at: now(), app });
    const counts = { overdue: 0, soon: 0, later: 0, done: 0 };
    for (const { is } of all) counts[is] += 1;
    const rows = all.filter(({ is }) => (is === "done") === isDone);
    rows.sort((a, b) => {
      const order =
        a.due < b.due ? -1 : a.due > b.due ? 1 : a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : b.n - a.n;
      return isDone ? (b.settled?.at ?? 0) - (a.settled?.at ?? 0) || order : order;
    });
    const from = after === undefined ? 0 : Number(after);
    const to = from + limit;
    const next = to < rows.length ? String(to) : null;
    return { rows: rows.slice(from, to), counts, total: rows.length, next };
  });
}

async function everyDuty(
  view: Reader,
  { at, app }: { at: number; app: string | undefined },
): Promise<DutyRow[]> {
  const { timeZone } = await settingsAt(view, { at });
  const today: Day = dayAt(at, timeZone);
  const owing = new Map<string, VersionPointer[]>();
  for (const pointer of await view.pointers(0)) {
    if (dutiesIn(pointer).length === 0) continue;
    const known = owing.get(pointer.app);
    if (known === undefined) owing.set(pointer.app, [pointer]);
    else known.push(pointer);
  }
  const settled = new Map<string, Settlement[]>();
  for (const one of await view.settlements([...owing.keys()]))
    settled.set(one.app, [...(settled.get(one.app) ?? []), one]);
  const apps = await view.revisions("app", [...owing.keys()], { at });
  return apps.flatMap((row) => {
    const { slug, names } = readState("app", row);
    if (app !== undefined && slug !== app) return [];
    const given = { settled: settled.get(row.id) ?? [], timeZone };
    return shownDuties(owing.get(row.id) ?? [], given).map((duty) => ({
      ...duty,
      is: duty.settled === null ? dueOf(duty.due, today) : ("done" as const),
      names,
      slug,
    }));
  });
}
