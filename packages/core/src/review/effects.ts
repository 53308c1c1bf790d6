import { setImmediate as others } from "node:timers/promises";
import type { Reader } from "@pilu/db";
import type { App } from "@pilu/schema";
import { type Gathered, gather } from "../app/gather.ts";
import { overlayOf } from "../app/overlay.ts";
import { dayAt } from "../registry/day.ts";
import { settingsAt } from "../registry/state.ts";
import type { World } from "../world.ts";
import { type Affected, affectedBy } from "./affected.ts";
import { contestedSites } from "./contested-sites.ts";
import type { Effects, Judging } from "./effect.ts";
import { type Judged, merged } from "./groups.ts";
import { type Bench, judgeApp } from "./judge-app.ts";
import { placeOf, type Standing } from "./rebase-draft.ts";
import type { RebasedEdit } from "./rebased.ts";
import { brokenReferences } from "./references.ts";
import { judgeShared } from "./shared-effects.ts";

export type { AppEffect, Effects, Given } from "./effect.ts";
export { effectIn } from "./rename.ts";

/** A change whose effects are asked for: its edits on what holds at a place in the log and an instant. */
export interface Asked {
  readonly edits: readonly RebasedEdit[];
  readonly moment: Standing;
  readonly judging: Judging;
  /** The apps that are asked about; absent: all. */
  readonly among?: ReadonlySet<string>;
  /** Given where the view is a snapshot at the end of the log: what stands there is remembered for the next to ask. */
  readonly world?: Pick<World, "store">;
}

/**
 * What the edits do to every app that they reach, and what that means in law: as if the page of each were composed
 * before and after, compared and judged on its own. Apps that are not edited themselves are read only as far as the
 * change can matter to them, and judged once for all that are alike. Judged by the rules that hold before the change.
 * Call it inside a snapshot or a transaction.
 */
export async function effectsOf(
  view: Reader,
  { edits, moment, judging, among, world }: Asked,
): Promise<Effects> {
  const changed = edits.filter((edit) => edit.fields.length > 0);
  const overlay = overlayOf(changed);
  const settings = await settingsAt(view, moment);
  const bench: Bench = {
    judging,
    rowOverrides: settings.overrides.map(({ row, class: given }) => ({ row, class: given })),
    today: dayAt(moment.at, settings.timeZone),
    touched: changed.flatMap((edit) => edit.fields.map((field) => placeOf(edit, field.path))),
  };
  const broken = await brokenReferences(view, { edits: changed, moment, overlay });
  const whole = { broken, seq: moment.seq, at: moment.at };
  // No page can be composed of what is not there; the reference is to be mended first.
  if (broken.length > 0) return { ...whole, apps: new Map(), groups: [] };
  const affected = amongst(await affectedBy(view, { edits: changed, moment, overlay }), among);
  const corrections = changed.filter((edit) => edit.nature.kind === "correction");
  const corrected = corrections.length === 0 ? null : overlayOf(corrections);
  const judged: Judged[] = [];
  const apps = new Map<string, App>();
  const after = (app: string) => gather(view, { app, moment, overlay });
  const judge = async (app: string): Promise<void> => {
    const before = await heldApp(view, { app, moment });
    const isNew = before === null;
    const given = {
      after: await after(app),
      before,
      corrected: corrected === null || isNew ? null : await gather(view, { app, moment, overlay: corrected }),
    };
    apps.set(app, given.after.app);
    judged.push({ ...judgeApp(given, bench), apps: [app], noticeDays: noticeDays(given.after) });
  };
  for (const app of [...affected.own].sort()) {
    await judge(app);
    // Another taxonomy is judged for every app: the rest of the process has its turn between two of them.
    await others();
  }
  const sites = await contestedSites(view, { edits: changed, moment, overlay });
  const shared = await judgeShared(view, { affected, bench, corrected, moment, overlay, sites, world });
  judged.push(...shared.judged);
  for (const one of shared.apps) apps.set(one.id, one);
  for (const app of shared.alone) {
    await judge(app);
    await others();
  }
  return { ...whole, apps, groups: merged(judged) };
}

function amongst({ own, shared }: Affected, among: Asked["among"]): Affected {
  if (among === undefined) return { own, shared };
  return {
    own: new Set([...own].filter((app) => among.has(app))),
    shared: new Map([...shared].filter(([app]) => among.has(app))),
  };
}

function noticeDays({ app }: Gathered): number {
  return app.settings.noticeDays;
}

async function heldApp(
  view: Reader,
  { app, moment }: { app: string; moment: Standing },
): Promise<Gathered | null> {
  const found = await view.revision({ kind: "app", id: app }, moment);
  return found === null ? null : gather(view, { app, moment });
}
