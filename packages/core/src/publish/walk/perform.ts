import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, type Call, isBusy, type Outcome, outcomeOf, type Verb } from "./verbs.ts";
import type { Walk } from "./walk.ts";

/** Codes that an act must be refused with, one of them, and codes that it may be refused with. */
export interface Refusals {
  readonly must: readonly string[];
  readonly may: readonly string[];
}

/** Something that somebody tries to do, and what the oracle expects of it. */
export interface Act<V extends Verb = Verb> {
  readonly call: Call<V>;
  /** The change that it is about, if there is one yet. */
  readonly change: string | null;
  /** By what the oracle knows at this moment. */
  refusals(): Refusals;
  /** What the oracle learns from an answer. */
  land(answer: Answer<V>): Promise<void> | void;
  /** What it learns from a refusal that is an event itself: a conflict sends a change back. */
  turnDown?(code: string): void;
  /** How it ended, when its caller died before the answer: asked again, or looked up; null where nobody can know. */
  after(): Promise<Outcome<V> | null>;
}

/** Where an act is done: by the walk itself, in a node, or in one that dies so many ms later. */
export interface Place {
  readonly node: number | null;
  readonly killedAfter: number | null;
}
export const here: Place = { node: null, killedAfter: null };

interface Attempt {
  readonly act: Act;
  readonly place: Place;
}

/**
 * Does one thing, or several at the same instant, and holds what came of it against what must come of it: what was
 * answered is learnt, and what was refused left everything as it was (I11).
 */
export async function perform(walk: Walk, ...attempts: readonly Attempt[]): Promise<void> {
  const [first, ...others] = attempts;
  if (first === undefined) return;
  const expected = attempts.map(({ act }) => act.refusals());
  const before = others.length === 0 ? await written(walk, first.act.change) : null;
  const outcomes = await Promise.all(attempts.map((attempt) => tried(walk, attempt)));
  const placed = outcomes.flatMap((outcome, index) => {
    const { act } = attempts[index] as Attempt;
    const came = `${act.call.verb} ${outcome === null ? "unheard" : "code" in outcome ? outcome.code : "done"}`;
    walk.known.outcomes.set(came, (walk.known.outcomes.get(came) ?? 0) + 1);
    return outcome === null ? [] : [{ act, expected: expected[index] as Refusals, outcome }];
  });
  const answered = placed.flatMap(({ act, outcome }) => ("answer" in outcome ? [{ act, outcome }] : []));
  answered.sort((a, b) => seqOf(a.outcome.answer) - seqOf(b.outcome.answer));
  for (const { act, outcome } of answered) {
    const { must } = act.refusals();
    if (must.length > 0) walk.faults.push(`done, though ${must}: ${said(act)}`);
    await act.land(outcome.answer);
  }
  const refused = placed.flatMap(({ outcome, ...one }) =>
    "code" in outcome ? [{ ...one, ...outcome }] : [],
  );
  for (const { act, code } of refused) act.turnDown?.(code);
  for (const { act, code, expected } of refused) {
    const then = act.refusals();
    const known = [expected, then].flatMap(({ must, may }) => [...must, ...may]);
    if (!known.includes(code) && !isBusy({ code }))
      walk.faults.push(`refused with ${code}, not ${known}: ${said(act)}`);
    const isEvent = code === "change.conflict" && act.call.verb === "decide";
    if (!isEvent && before !== null && (await written(walk, act.change)) !== before)
      walk.faults.push(`I11: refused with ${code}, and wrote: ${said(act)}`);
  }
}

async function tried(walk: Walk, { act, place }: Attempt): Promise<Outcome | null> {
  const { node, killedAfter } = place;
  if (node === null) return outcomeOf(walk.core, act.call);
  const coming = walk.node(node).call(act.call);
  if (killedAfter !== null) {
    await sleep(killedAfter);
    await walk.kill(node);
  }
  return (await coming) ?? act.after();
}

/** Everything that an act about a change may write, but publishing does not. */
async function written({ store }: Walk, change: string | null): Promise<string> {
  const { seq, decidedAt, logDigest } = await store.registry();
  const about =
    change === null
      ? []
      : [await store.change(change), await store.authors(change), await store.remarks(change)];
  return JSON.stringify([seq, decidedAt, logDigest, ...about]);
}

function seqOf(answer: unknown): number {
  const { seq } = (answer ?? {}) as { seq?: number };
  return seq ?? Number.MAX_SAFE_INTEGER;
}

function said({ call: { verb, given } }: Act): string {
  return `${verb} ${JSON.stringify(given).slice(0, 600)}`;
}
