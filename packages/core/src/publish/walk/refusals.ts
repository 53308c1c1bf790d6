// What a decision must be refused with, by the oracle's own reading of decisions.md 3, DECIDE.
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "../../actor.ts";
import { walkBeginning } from "./beginning.ts";
import { brokenIn } from "./broken.ts";
import type { Judged } from "./deciding.ts";
import { isLowered, isSeconded } from "./judging.ts";
import type { KnownChange, Look } from "./known.ts";
import { refusalOf } from "./people.ts";
import type { Refusals } from "./perform.ts";
import { type GivenClass, type State, stateOfWalk, valueAt, type WalkEdit, withEdits } from "./state.ts";
import type { Walk } from "./walk.ts";

interface Deciding {
  readonly actor: Actor;
  readonly change: KnownChange;
  readonly look: Look;
  readonly judged: Judged;
  readonly classes: readonly GivenClass[];
}

const ofReferences = ["reference.retired", "reference.unknown"];

/** The codes that a decision must and may be refused with at this moment. */
export function refusalsOf(walk: Walk, { actor, change, look, judged, classes }: Deciding): Refusals {
  const must: string[] = [];
  const may: string[] = [];
  const forbidden = refusalOf(walk.known.people, actor, "decide");
  if (forbidden !== null) must.push(forbidden);
  if (change.state === "approved" || change.state === "rejected") must.push("change.decided");
  else if (change.state !== "in-review") must.push("change.state");
  if (look.edit !== change.edit) must.push("change.moved");
  if (judged.verdict !== "approve") return { must, may };
  if (change.authors.has(actor.person)) must.push("change.own");

  const edits = change.drafts.get(look.edit)?.edits ?? [];
  const since = walk.known.log.filter((one) => one.seq > look.seenSeq);
  if (
    since.some((one) =>
      one.edits.some(({ kind, id }) => edits.some((own) => own.kind === kind && own.id === id)),
    )
  )
    must.push("change.moved");
  // Its ground reaches further than its edits: what they refer to, and the apps that show them.
  else if (since.length > 0) may.push("change.moved");

  const isCorrection = edits.some((one) => one.isCorrection);
  if (isCorrection && judged.effectiveAt !== null) must.push("change.too-late");
  const t = Math.max(judged.effectiveAt ?? 0, walk.now());
  const before = walk.stateAt(t);
  if (conflictsIn(edits, before)) must.push("change.conflict", "change.invalid");
  const left = dropped(edits, before);
  if (left.length === 0) must.push("change.empty");
  const { evidenceFor } = judged;
  const brokenAt = firstBroken(walk, { edits: left, t });
  // At once everything must hold, whatever the evidence; later only what was applied, which the answer tells: an app that
  // is left out does not use what ends.
  if (brokenAt === t || (brokenAt !== null && evidenceFor === null)) must.push(...ofReferences);
  else if (
    brokenAt !== null ||
    (evidenceFor !== null && breaksInPart(walk, { edits: left, t, before, wholeIn: evidenceFor }))
  )
    may.push(...ofReferences);
  if (evidenceFor !== null) may.push("change.evidence");
  // A raised class may ask more than was seen.
  if (!judged.isFresh || judged.judges !== "as the table" || since.length > 0) may.push("change.questions");
  // It takes two to lower, and no two may put a difference below the floor of its row.
  if (classes.some((one) => isLowered(walk, { one, edits, t }) && !isSeconded(walk, { change, actor, one })))
    must.push("change.second-reviewer");
  if (judged.judges === "lower") may.push("change.floor");
  may.push("change.findings");
  return { must, may };
}

/** Whether a member is neither as its author found it nor as it is to become. */
function conflictsIn(edits: readonly WalkEdit[], state: State): boolean {
  return edits.some(({ kind, id, sets }) =>
    sets.some(({ path, from, to }) => {
      const value = valueAt(state[kind].get(id), path);
      return !isDeepStrictEqual(value, from) && !isDeepStrictEqual(value, to);
    }),
  );
}

/** Edits without what holds already. */
export function dropped(edits: readonly WalkEdit[], state: State): WalkEdit[] {
  return edits.flatMap(({ kind, id, sets, isCorrection }) => {
    const left = sets.filter(({ path, to }) => !isDeepStrictEqual(valueAt(state[kind].get(id), path), to));
    return left.length === 0 ? [] : [{ kind, id, sets: left, isCorrection }];
  });
}

/** Whether edits would break a reference where an app other than `wholeIn` keeps what is its own: it goes on using what ends. */
function breaksInPart(
  walk: Walk,
  { edits, t, before, wholeIn }: { edits: readonly WalkEdit[]; t: number; before: State; wholeIn: string },
): boolean {
  const { integration } = withEdits(before, edits);
  const ownerOf = ({ kind, id }: WalkEdit) => (kind === "app" ? id : integration.get(id)?.app);
  const owners = new Set(edits.flatMap((edit) => ownerOf(edit) ?? []));
  owners.delete(wholeIn);
  return [...owners].some(
    (app) => firstBroken(walk, { edits: edits.filter((edit) => ownerOf(edit) !== app), t }) !== null,
  );
}

/** When edits from `t` on would leave a live entity without what it refers to: `t`, or a later date of the log; null: never. */
export function firstBroken(
  { known }: Walk,
  { edits, t }: { edits: readonly WalkEdit[]; t: number },
): number | null {
  const seq = Number.MAX_SAFE_INTEGER;
  const log = [...known.log, { seq, effectiveAt: t, edits, classes: [] }];
  const dates = known.log.map((one) => one.effectiveAt).filter((date) => date > t);
  const isBroken = (date: number) => brokenIn(stateOfWalk(walkBeginning, log, { seq, t: date })).length > 0;
  return [t, ...dates].find(isBroken) ?? null;
}
