import { subjectOf } from "../../log/redaction.ts";
import { saving, stepping } from "./authoring.ts";
import { classGiven, proposing } from "./judging.ts";
import { drafted } from "./known.ts";
import { here, perform } from "./perform.ts";
import { drafting, inReview, judgement, type Life, life, reviewer } from "./steps.ts";
import type { Walk } from "./walk.ts";

/** While the reviewer's page is open, an author takes the change back and hands in something else. */
export async function unseen(
  walk: Walk,
  { seen, instead }: { readonly seen: Life; readonly instead: Life },
): Promise<void> {
  const change = await inReview(walk, seen);
  if (change === null) return;
  const actor = reviewer(walk, change, seen.reviewer);
  const act = await judgement(walk, { actor, change, judged: seen.judged });
  const author = walk.known.people.actors.find(({ person }) => change.authors.has(person));
  const drafted = await drafting(walk, { wanted: instead.wanted, when: instead.judged.when });
  if (author === undefined || drafted === null) return;
  await perform(walk, { act: stepping(walk, { actor: author, change, step: "pull-back" }), place: here });
  await perform(walk, { act: saving(walk, { actor: author, change, drafted }), place: here });
  await perform(walk, { act: stepping(walk, { actor: author, change, step: "submit" }), place: here });
  await perform(walk, { act, place: seen.place });
}

/** A decision that was answered is sent once more: the answer is the same. */
export async function again(walk: Walk, given: { which: number; node: number }) {
  const made = [...walk.known.decisions.values()][given.which % Math.max(1, walk.known.decisions.size)];
  if (made === undefined) return;
  const outcome = await walk.node(given.node).call({ verb: "decide", given: made.given });
  const isSame =
    outcome !== null && "answer" in outcome && JSON.stringify(outcome.answer) === JSON.stringify(made.answer);
  const { seq } = made.answer;
  const isGone = walk.known.redacted.has(subjectOf({ is: "log", seq }));
  if (!isSame && !isGone)
    walk.faults.push(`I11: ${seq} was answered ${JSON.stringify(outcome)} when sent again`);
}

/** A field is to change and to change back, on two days; then something else of the same SDK changes at once. */
export async function backAndForth(walk: Walk, given: Life): Promise<void> {
  const which = given.reviewer;
  for (const [what, value, when] of [
    ["sdk-name", 0, null],
    ["sdk-name", 1, 0],
    ["sdk-name", 0, 1],
    ["sdk-text", which % 3, null],
  ] as const)
    await life(walk, { ...given, judged: { ...given.judged, when }, wanted: [{ what, which, value }] });
}

/** A reviewer proposes to judge a difference lower and another decides so; now and then it is the same one. */
export async function lower(walk: Walk, given: Life & { readonly isAlone: boolean }): Promise<void> {
  const change = await inReview(walk, given);
  if (change === null) return;
  const { when } = given.judged;
  const t = when === null ? walk.now() : walk.dayOf(when);
  const [lowered] = classGiven(walk, { edits: drafted(change).edits, t, judges: "lower" });
  const first = reviewer(walk, change, given.reviewer);
  if (lowered !== undefined)
    await perform(walk, { act: proposing(walk, { actor: first, change, given: lowered }), place: here });
  const actor = given.isAlone ? first : reviewer(walk, change, given.reviewer + 1);
  const act = await judgement(walk, { actor, change, judged: { ...given.judged, judges: "lower" } });
  await perform(walk, { act, place: given.place });
}
