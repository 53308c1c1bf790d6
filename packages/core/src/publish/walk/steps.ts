import type { AccessRole, Decision } from "@pilu/schema";
import type { Actor } from "../../actor.ts";
import type { Redactable } from "../../log/redaction.ts";
import { subjectOf } from "../../log/redaction.ts";
import { givingRoles, redacting } from "./administering.ts";
import { draftOf, rollingBack, saving, stepping } from "./authoring.ts";
import { deciding, lookAt } from "./deciding.ts";
import { type Wish, wantedOf } from "./edits.ts";
import { classGiven } from "./judging.ts";
import { changesIn, type Drafted, type KnownChange } from "./known.ts";
import { refusalOf } from "./people.ts";
import { here, type Place, perform } from "./perform.ts";
import { dropped } from "./refusals.ts";
import type { Walk } from "./walk.ts";

// What happens in a walk, as drawn: numbers choose among what there is by then.

interface Judged {
  readonly verdict: Decision["verdict"];
  readonly when: number | null;
  readonly judges: "as the table" | "higher" | "lower";
  readonly hasAllEvidence: boolean;
  readonly looksAgain: boolean;
}

export interface Life {
  readonly wanted: readonly Wish[];
  readonly by: number;
  readonly reviewer: number;
  readonly judged: Judged;
  readonly place: Place;
  readonly isCorrection?: boolean;
  /** Instead of whom `by` chooses. */
  readonly author?: Actor;
}

function chosen<T>(all: readonly T[], which: number): T | undefined {
  return all[which % Math.max(1, all.length)];
}

const instant = (walk: Walk, when: number | null) => (when === null ? null : walk.dayOf(when));

/** A draft of some wishes for a date; null where everything is so already. */
export function drafting(
  walk: Walk,
  given: { wanted: readonly Wish[]; when: number | null; isCorrection?: boolean },
): Promise<Drafted> | null {
  const { wanted, when, isCorrection = false } = given;
  const t = instant(walk, when) ?? walk.now();
  const found = wantedOf(wanted, walk.stateAt(t), `new-${walk.fresh + 1}`);
  return found.length === 0 ? null : draftOf(walk, { wanted: found, t, isCorrection });
}

/** People who may propose, and a decider who is none of the authors. */
function proposer({ known }: Walk, which: number): Actor {
  const may = known.people.actors.filter(({ person }) => known.people.roles.get(person)?.join() !== "viewer");
  return chosen(may, which) as Actor;
}
export function reviewer({ known }: Walk, { authors }: KnownChange, which: number): Actor {
  const may = known.people.actors.filter(
    ({ person, token }) =>
      !authors.has(person) && refusalOf(known.people, { person, token }, "decide") === null,
  );
  return chosen(may, which) ?? known.people.admin;
}

/** Brings a change into review, by whoever may; null where it did not get there. */
export async function inReview(
  walk: Walk,
  { wanted, by, judged, isCorrection = false, author = proposer(walk, by) }: Life,
): Promise<KnownChange | null> {
  const drafted = await drafting(walk, { wanted, when: judged.when, isCorrection });
  if (drafted === null) return null;
  const before = walk.known.changes.size;
  await perform(walk, { act: saving(walk, { actor: author, drafted }), place: here });
  const change = [...walk.known.changes.values()][before];
  if (change === undefined) return null;
  await perform(walk, { act: stepping(walk, { actor: author, change, step: "submit" }), place: here });
  return change.state === "in-review" ? change : null;
}

export async function judgement(walk: Walk, given: { actor: Actor; change: KnownChange; judged: Judged }) {
  const { actor, change, judged } = given;
  const { hasAllEvidence, judges, looksAgain, verdict, when } = judged;
  const effectiveAt = instant(walk, when);
  const kept = looksAgain ? null : change.look;
  const look = kept ?? (await lookAt(walk, change, effectiveAt));
  const evidenceFor = hasAllEvidence
    ? null
    : (chosen([...walk.stateAt(walk.now()).app.keys()], when ?? 0) ?? null);
  const isFresh = kept === null;
  const t = Math.max(effectiveAt ?? 0, walk.now());
  const edits = dropped(change.drafts.get(look.edit)?.edits ?? [], walk.stateAt(t));
  const classes = judges === "as the table" ? [] : classGiven(walk, { edits, t, judges });
  return deciding(walk, {
    ...{ actor, change, look, classes },
    judged: { effectiveAt, evidenceFor, isFresh, judges, verdict },
  });
}

/** A change from the first word to its approval. */
export async function life(walk: Walk, given: Life): Promise<void> {
  const change = await inReview(walk, given);
  if (change === null) return;
  const actor = reviewer(walk, change, given.reviewer);
  const act = await judgement(walk, { actor, change, judged: given.judged });
  await perform(walk, { act, place: given.place });
}

/** The same decision arrives in two nodes at the same instant. */
export async function twice(walk: Walk, given: Life): Promise<void> {
  const change = await inReview(walk, given);
  if (change === null) return;
  const actor = reviewer(walk, change, given.reviewer);
  const act = await judgement(walk, { actor, change, judged: given.judged });
  const places = [0, 1].map((node) => ({ node, killedAfter: null }));
  await perform(walk, ...places.map((place) => ({ act, place })));
}

export async function save(
  walk: Walk,
  given: { wanted: readonly Wish[]; by: number; when: number | null; place: Place },
) {
  const drafted = await drafting(walk, given);
  if (drafted === null) return;
  const actor = chosen(walk.known.people.actors, given.by) as Actor;
  const before = walk.known.changes.size;
  await perform(walk, { act: saving(walk, { actor, drafted }), place: given.place });
  const change = [...walk.known.changes.values()][before];
  if (change === undefined) return;
  await perform(walk, { act: stepping(walk, { actor, change, step: "submit" }), place: here });
  if (change.state === "in-review") await look(walk, { change });
}

/** Somebody saves other edits of a change, now and then over an edit that they did not see. */
export async function revise(
  walk: Walk,
  given: {
    wanted: readonly Wish[];
    by: number;
    which: number;
    when: number | null;
    place: Place;
    isStale: boolean;
  },
) {
  const change = chosen(changesIn(walk.known, "draft", "changes-requested", "in-review"), given.which);
  const drafted = change === undefined ? null : await drafting(walk, given);
  if (change === undefined || drafted === null) return;
  const actor = chosen(walk.known.people.actors, given.by) as Actor;
  const seen = given.isStale ? change.edit + 1 : change.edit;
  await perform(walk, { act: saving(walk, { actor, change, drafted, seen }), place: given.place });
}

export async function step(
  walk: Walk,
  given: { step: "submit" | "pull-back" | "withdraw"; by: number; which: number; place: Place },
) {
  const from =
    given.step === "submit" ? (["draft", "changes-requested"] as const) : (["in-review", "draft"] as const);
  const change = chosen(changesIn(walk.known, ...from), given.which);
  if (change === undefined) return;
  const actor = chosen(walk.known.people.actors, given.by) as Actor;
  await perform(walk, { act: stepping(walk, { actor, change, step: given.step }), place: given.place });
}

/** A reviewer looks at a change, and decides on it later. */
export async function look(walk: Walk, given: { which: number } | { change: KnownChange }) {
  const change = "change" in given ? given.change : chosen(changesIn(walk.known, "in-review"), given.which);
  if (change !== undefined) change.look = await lookAt(walk, change, null);
}

/** Somebody decides on a change that waits, now and then whoever may not. */
export async function decide(
  walk: Walk,
  given: { which: number; reviewer: number; isAnybody: boolean; judged: Judged; place: Place },
) {
  const open = changesIn(walk.known, "in-review");
  const change = chosen(open.length > 0 ? open : [...walk.known.changes.values()], given.which);
  if (change === undefined) return;
  const anybody = chosen(walk.known.people.actors, given.reviewer) as Actor;
  const actor = given.isAnybody ? anybody : reviewer(walk, change, given.reviewer);
  const act = await judgement(walk, { actor, change, judged: given.judged });
  await perform(walk, { act, place: given.place });
}

/** Whoever shaped a change approves it: whoever may decide by now comes first. */
export async function own(
  walk: Walk,
  given: { which: number; reviewer: number; judged: Judged; place: Place },
) {
  const { actors } = walk.known.people;
  const isDecider = (one: Actor) => refusalOf(walk.known.people, one, "decide") === null;
  const open = changesIn(walk.known, "in-review");
  const risky = open.filter(({ authors }) => actors.some((one) => authors.has(one.person) && isDecider(one)));
  const change = chosen(risky.length > 0 ? risky : open, given.which);
  if (change === undefined) return;
  const theirs = actors.filter(({ person }) => change.authors.has(person));
  const actor = chosen(theirs.some(isDecider) ? theirs.filter(isDecider) : theirs, given.reviewer);
  if (actor === undefined) return;
  const act = await judgement(walk, { actor, change, judged: given.judged });
  await perform(walk, { act, place: given.place });
}

/** Two people at the same instant, in two nodes: whatever comes first, both answers are those of some order. */
export async function race(
  walk: Walk,
  { against, lives: [one, other] }: { against: string; lives: readonly [Life, Life] },
) {
  // An SDK ends with all that use it, while a new app begins to.
  const which = one.reviewer;
  const [ends, begins] =
    against === "its ground"
      ? [[{ what: "sdk-end" as const, which, value: 2 }], [{ what: "new-app" as const, which, value: 0 }]]
      : [];
  const change = await inReview(walk, { ...one, wanted: ends ?? one.wanted });
  if (change === null) return;
  const actor = reviewer(walk, change, one.reviewer);
  const act = await judgement(walk, { actor, change, judged: one.judged });
  const rival = await rivalOf();
  const places = [0, 1].map((node) => ({ node, killedAfter: null }));
  const acts = rival === null ? [act] : [act, rival];
  await perform(walk, ...acts.map((act, index) => ({ act, place: places[index] as Place })));

  async function rivalOf() {
    if (change === null) return null;
    if (against === "its reviewer's roles")
      return actor === walk.known.people.admin
        ? null
        : givingRoles(walk, { person: actor.person, roles: ["engineer"] });
    if (against === "its author") {
      const author = walk.known.people.actors.find(({ person }) => change.authors.has(person)) as Actor;
      return stepping(walk, { actor: author, change, step: "pull-back" });
    }
    const theirs =
      against === "another reviewer"
        ? change
        : await inReview(walk, { ...other, wanted: begins ?? other.wanted });
    if (theirs === null) return null;
    const reviewing = reviewer(walk, theirs, other.reviewer + 1);
    return judgement(walk, { actor: reviewing, change: theirs, judged: other.judged });
  }
}

export async function rollBack(walk: Walk, given: { which: number; by: number; place: Place }) {
  const approved = [...walk.known.approvals.values()].filter(
    ({ seq, leftOut }) => leftOut.length === 0 && !walk.known.redacted.has(subjectOf({ is: "log", seq })),
  );
  const approval = chosen(approved, given.which);
  if (approval === undefined) return;
  const act = rollingBack(walk, { actor: proposer(walk, given.by), change: approval.change });
  await perform(walk, { act, place: given.place });
}

export async function roles(
  walk: Walk,
  given: { which: number; roles: readonly AccessRole[]; place: Place },
) {
  const person = [...walk.known.people.roles.keys()][given.which] as string;
  await perform(walk, { act: givingRoles(walk, { person, roles: given.roles }), place: given.place });
}

/** Takes out a version, a revision or an entry of the log: a superseded one, or it is refused. */
export async function redact(walk: Walk, given: { what: number; which: number; place: Place }) {
  const what = await redactable(walk, given);
  if (what === null || walk.known.redacted.has(subjectOf(what))) return;
  await perform(walk, { act: await redacting(walk, what), place: given.place });
}

async function redactable(
  { known, store, stateAt, now }: Walk,
  given: { what: number; which: number },
): Promise<Redactable | null> {
  const approval = chosen([...known.approvals.values()], given.which);
  if (approval === undefined) return null;
  if (given.what === 0) return { is: "log", seq: approval.seq };
  if (given.what === 1) {
    const { id, kind } = approval.edits[0] ?? { id: "", kind: "sdk" as const };
    const revision = chosen(await store.history({ kind, id }), given.which);
    return revision === undefined ? null : { is: "revision", kind, id, number: revision.number };
  }
  const app = chosen([...stateAt(now()).app.keys()], given.which) ?? "";
  const version = chosen(await store.versions(app), given.which);
  return version === undefined ? null : { is: "version", app, n: version.n };
}

/** An app asks what changed since a version, and the answer is kept: it must be the same at any later time. */
export async function changes(walk: Walk, given: { which: number; since: number; node: number }) {
  const { known, node, now, stateAt, store } = walk;
  const app = chosen([...stateAt(now()).app.keys()], given.which) ?? "";
  const version = chosen(await store.versions(app), given.since);
  if (version === undefined) return;
  const asked = { app, n: version.n, at: now() };
  const outcome = await node(given.node).call({ verb: "changes", given: asked });
  if (outcome !== null && "answer" in outcome) known.asked.push({ ...asked, answer: outcome.answer });
}
