import type { Reader } from "@pilu/db";
import { stateOf } from "../body/body.ts";
import { at } from "../log/holding.ts";
import type { EffectGroup, Judging } from "../review/effect.ts";
import { effectsOf } from "../review/effects.ts";
import type { Standing } from "../review/rebase-draft.ts";
import type { RebasedEdit } from "../review/rebased.ts";
import { keyOf } from "./footprint.ts";
import { revisionsFor } from "./planned.ts";

interface Asked {
  readonly edits: readonly RebasedEdit[];
  readonly moment: Standing;
  readonly judging: Judging;
}

/** What a change does to apps at an announced day after its own, epoch ms. */
interface LaterEffect {
  readonly at: number;
  readonly groups: readonly EffectGroup[];
}

/**
 * What a change does to apps that are announced to use an edited SDK or company, or to use it otherwise: on the days of
 * those announcements. Whoever approved them had not seen this change, and on its own day it does not show in these apps.
 */
export async function effectsOnAnnounced(
  view: Reader,
  { edits, moment, judging }: Asked,
): Promise<LaterEffect[]> {
  const found: LaterEffect[] = [];
  for (const [day, among] of [...(await announcedUses(view, { edits, moment }))].sort(([a], [b]) => a - b)) {
    const then = { at: day, seq: moment.seq };
    const put = await onDay(view, { edits, moment, then });
    found.push({
      at: day,
      groups: (await effectsOf(view, { among, edits: put, judging, moment: then })).groups,
    });
  }
  return found;
}

/** Apps by the days, after the moment, from which an integration of theirs takes in what is edited. */
async function announcedUses(
  view: Reader,
  { edits, moment }: Pick<Asked, "edits" | "moment">,
): Promise<Map<number, Set<string>>> {
  const found = new Map<number, Set<string>>();
  for (const kind of ["sdk", "vendor"] as const) {
    const ids = edits.flatMap((edit) => (edit.kind === kind ? [edit.id] : []));
    if (kind === "sdk")
      for (const vendor of edits.filter((edit) => edit.kind === "vendor"))
        ids.push(...(await view.referring("sdk", vendor, moment)).map(({ id }) => id));
    if (ids.length === 0) continue;
    const target = { kind, ids: [...new Set(ids)].sort() };
    for (const one of await view.prospectsReferring("integration", target, moment)) {
      if (one.effectiveAt <= moment.at) continue;
      const apps = found.get(one.effectiveAt) ?? new Set();
      found.set(one.effectiveAt, apps.add(stateOf("integration", one).app));
    }
  }
  return found;
}

/** The edits as they stand on a later day: on what is announced by then, whose settings come on top of theirs. */
async function onDay(
  view: Reader,
  { edits, moment, then }: Pick<Asked, "edits" | "moment"> & { readonly then: Standing },
): Promise<RebasedEdit[]> {
  const refs = edits.map(({ kind, id }) => ({ kind, id }));
  const histories = await view.histories(refs, moment.seq);
  return edits.map((edit) => {
    const history = histories.filter((one) => keyOf(one) === keyOf(edit));
    const holds = at(history, then.at);
    const made = revisionsFor(edit, { history, seq: moment.seq, effectiveAt: moment.at, vendors: new Map() });
    const after = made.findLast(({ effectiveAt }) => effectiveAt <= then.at);
    return {
      ...edit,
      holds,
      before: holds === null ? null : stateOf(edit.kind, holds),
      after: after === undefined ? edit.after : stateOf(edit.kind, { ...after, number: 0 }),
    };
  });
}
