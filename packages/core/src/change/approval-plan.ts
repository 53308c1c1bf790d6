import type { Reader } from "@pilu/db";
import type { ChangeClass, ChangeDraft, Conflict, Decision } from "@pilu/schema";
import { Problem } from "@pilu/schema";
import type { ApprovedEdit } from "../log/approval.ts";
import { beginningOf, dayAt } from "../registry/day.ts";
import { settingsAt } from "../registry/state.ts";
import type { EffectGroup } from "../review/effect.ts";
import { effectsOf } from "../review/effects.ts";
import { mustStand, rebaseDraft } from "../review/rebase-draft.ts";
import type { RebasedEdit } from "../review/rebased.ts";
import { referencesOf } from "../review/references.ts";
import { suppressionsIn } from "../review/suppressions.ts";
import { type Allotted, allot, missingIn, outstanding } from "./allot.ts";
import { effectsOnAnnounced } from "./announced-use.ts";
import { mustBeSettled, mustKeepNotice } from "./approvable.ts";
import { withEvidence } from "./evidence-copied.ts";
import { type Footprint, footprintOf, keyOf, movedIn } from "./footprint.ts";
import { loweredBy, mustKeepFloors } from "./lowered.ts";
import { missingFor } from "./missing.ts";

/** What an approval will write, worked out over one view before anything is locked. */
export interface ApprovalPlan extends Omit<Allotted, "edits"> {
  /** The place in the log that the plan was made at. */
  readonly seq: number;
  /** The instant asked for; null: at once. */
  readonly effectiveAt: number | null;
  readonly class: ChangeClass;
  /** What is applied, in key order: settings with the revision that they were put on. */
  readonly edits: readonly RebasedEdit[];
  readonly approved: readonly ApprovedEdit[];
  readonly footprint: Footprint;
  /** Judgements put lower than the table: each takes a second legal reviewer. */
  readonly lowered: Decision["classes"];
}

/** An approval that meets an overlap: the change goes back to its author with both values. */
export class Overlap extends Error {
  readonly conflicts: readonly Conflict[];

  constructor(conflicts: readonly Conflict[]) {
    super("overlap");
    this.conflicts = conflicts;
  }
}

/**
 * Works out an approval (steps 3 to 7 of DECIDE as far as they only read). Refused with the code of what is not
 * settled; `change.moved` where the ground of the review moved since `seenSeq`; {@link Overlap} for a conflict.
 */
export async function planApproval(
  view: Reader,
  { decision, draft }: { decision: Decision; draft: ChangeDraft },
): Promise<ApprovalPlan> {
  const { seq } = await view.registry();
  const now = await view.now();
  const { timeZone } = await settingsAt(view, { at: now, seq });
  const asked = decision.effectiveAt;
  const wanted = typeof asked === "string" ? beginningOf(asked, timeZone) : asked;
  const moment = { at: Math.max(wanted ?? now, now), seq };
  const rebased = await rebaseDraft(view, { draft, moment });
  const isCorrection = rebased.edits.some((edit) => edit.nature.kind === "correction");
  if (isCorrection && wanted !== null) throw new Problem("change.too-late");

  const { answers, classes } = decision;
  const judging = { given: { answers, classes }, suppressions: await suppressionsIn(view) };
  const effects = await effectsOf(view, { edits: rebased.edits, moment, judging });
  const footprint = footprintOf({
    edited: rebased.edits,
    referred: rebased.edits.flatMap((edit) => referencesOf(edit.kind, edit.after)),
    apps: effects.groups.flatMap((group) => group.apps),
  });
  await mustNotHaveMoved(view, { footprint, after: decision.seenSeq, upTo: seq });
  if (rebased.faults.length === 0 && rebased.conflicts.length > 0) throw new Overlap(rebased.conflicts);
  mustStand(rebased);
  mustBeSettled(effects);
  mustKeepFloors(classes, effects);
  const lowered = loweredBy(classes, effects);

  const day = dayAt(moment.at, timeZone);
  type Needs = Parameters<typeof missingFor>[0]["needs"];
  const missing = (app: string, needs: Needs, by = day) =>
    missingFor({ app, needs }, { evidence: decision.evidence, day: by });
  const allotted = await allot(view, {
    edits: rebased.edits,
    effects,
    missing: missingIn(effects.groups, missing),
    moment,
  });
  const out = new Set<string>(allotted.leftOut.map((one) => one.app));
  // What is pinned in one app changes nothing that another tells its users: only those left out are looked at again.
  const left =
    out.size === 0
      ? []
      : (await effectsOf(view, { among: out, edits: allotted.edits, moment, judging })).groups;
  const [still] = missingIn(left, missing);
  if (still !== undefined) throw outstanding(still);
  for (const later of await effectsOnAnnounced(view, { edits: allotted.edits, moment, judging })) {
    const by = dayAt(later.at, timeZone);
    const [uncovered] = missingIn(later.groups, (app, needs) => missing(app, needs, by));
    if (uncovered !== undefined) throw outstanding(uncovered);
  }
  const taking = effects.groups.filter((group) => group.apps.some((app) => !out.has(app)));
  if (!isCorrection) {
    const apps = new Set(taking.flatMap((group) => group.apps).filter((app) => !out.has(app)));
    mustKeepNotice(effects.groups, { apps, wait: moment.at - now, decision });
  }

  const withProofs = await withEvidence(view, { edits: allotted.edits, evidence: decision.evidence, moment });
  const edits = withProofs
    .filter((edit) => edit.fields.length > 0)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    seq,
    effectiveAt: wanted,
    class: highestClass([...taking, ...left]),
    edits,
    approved: edits.map(({ kind, id, nature, fields }) => ({ kind, id, nature, sets: [...fields] })),
    leftOut: allotted.leftOut,
    kept: allotted.kept,
    footprint,
    lowered,
  };
}

/** Refuses with `change.moved` where an approval in (after, upTo] touched the footprint. */
export async function mustNotHaveMoved(
  view: Reader,
  { footprint, after, upTo }: { footprint: Footprint; after: number; upTo: number },
): Promise<void> {
  for (let from = after; from < upTo; ) {
    const page = await view.approvals({ after: from, limit: 200 });
    const what = movedIn(
      page.filter((one) => one.seq <= upTo),
      footprint,
    );
    if (what !== null) throw new Problem("change.moved", { what });
    const last = page.at(-1);
    if (last === undefined) return;
    from = last.seq;
  }
}

const weights: readonly ChangeClass[] = ["none", "minor", "notify", "material"];

function highestClass(groups: readonly EffectGroup[]): ChangeClass {
  const found = groups.map(({ effect }) => weights.indexOf(effect.judgement.class));
  return weights[Math.max(0, ...found)] ?? "none";
}
