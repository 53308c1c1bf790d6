import type { Actor } from "../../actor.ts";
import { subjectOf } from "../../log/redaction.ts";
import { saving, stepping } from "./authoring.ts";
import { type Wish, wantedOf } from "./edits.ts";
import { classGiven, proposing } from "./judging.ts";
import { drafted } from "./known.ts";
import { refusalOf } from "./people.ts";
import { here, perform } from "./perform.ts";
import { drafting, inReview, judgement, type Life, life, reviewer } from "./steps.ts";
import { isBusy } from "./verbs.ts";
import type { Walk } from "./walk.ts";

/** Judged so that nothing else stands in the way. */
const plainly = { hasAllEvidence: true, judges: "as the table", when: null } as const;

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

/** While the reviewer's page is open, another field of the same SDK is approved: no conflict, but not what was looked at. */
export async function overtaken(walk: Walk, given: Life): Promise<void> {
  const judged = { ...given.judged, ...plainly };
  const lifeOf = (what: Wish["what"]): Life => {
    const state = walk.stateAt(walk.now());
    const wishes = [0, 1, 2].map((value) => ({ what, which: given.reviewer, value }));
    const wanted = wishes.filter((one) => wantedOf([one], state, "").length > 0).slice(0, 1);
    return { ...given, judged, wanted };
  };
  const change = await inReview(walk, lifeOf("sdk-name"));
  if (change === null) return;
  const actor = reviewer(walk, change, given.reviewer);
  const act = await judgement(walk, { actor, change, judged });
  await life(walk, { ...lifeOf("sdk-text"), place: here });
  await perform(walk, { act, place: given.place });
}

/** Whoever may decide approves what they wrote, by their own hand and by a token of theirs. */
export async function ownWork(walk: Walk, given: Life): Promise<void> {
  const { people } = walk.known;
  const judged = { ...given.judged, ...plainly };
  const isDecider = ({ person }: Actor) => refusalOf(people, { person, token: null }, "decide") === null;
  for (const isByToken of [false, true]) {
    const authors = people.actors.filter((one) => isDecider(one) && (one.token !== null) === isByToken);
    const author = authors[given.by % Math.max(1, authors.length)];
    if (author === undefined) continue;
    const change = await inReview(walk, { ...given, author, judged });
    if (change === null) continue;
    const actor = { ...author, token: null };
    const act = await judgement(walk, { actor, change, judged });
    await perform(walk, { act, place: given.place });
  }
}

/** A decision that was answered is sent once more: the answer is the same. */
export async function again(walk: Walk, given: { which: number; node: number }) {
  const made = [...walk.known.decisions.values()][given.which % Math.max(1, walk.known.decisions.size)];
  if (made === undefined) return;
  const outcome = await walk.node(given.node).call({ verb: "decide", given: made.given });
  if (isBusy(outcome)) return;
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
