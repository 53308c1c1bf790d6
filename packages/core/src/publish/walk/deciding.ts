import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { classifyAll } from "@pilu/disclosure";
import type { Content, Decision } from "@pilu/schema";
import type { Actor } from "../../actor.ts";
import { allEvidence } from "../../testing/desk.ts";
import { adopted } from "./authoring.ts";
import { drafted, type KnownChange, type Look } from "./known.ts";
import { pageIn, sameOn } from "./pages.ts";
import type { Act } from "./perform.ts";
import { dropped, firstBroken, refusalsOf } from "./refusals.ts";
import { type GivenClass, settingsBetween, type WalkEdit, withEdits } from "./state.ts";
import type { Answer } from "./verbs.ts";
import type { Walk } from "./walk.ts";

/** How somebody decides. */
export interface Judged {
  readonly verdict: Decision["verdict"];
  /** Null: at once. */
  readonly effectiveAt: number | null;
  /** Whether a difference is judged as the table has it. */
  readonly judges: "as the table" | "higher" | "lower";
  /** The only app for which there is evidence; null: it lies for all. */
  readonly evidenceFor: string | null;
  /** Whether the reviewer has looked just now, for the very instant. */
  readonly isFresh: boolean;
}

/** What a reviewer sees of a change at this moment who thinks of approving it for an instant; null: at once. */
export async function lookAt(
  { core, now }: Walk,
  { id }: KnownChange,
  effectiveAt: number | null,
): Promise<Look> {
  const { seenSeq, edit, groups } = await core.change.review({ id, effectiveAt: effectiveAt ?? now() });
  const questions = groups.flatMap(({ effect }) =>
    effect.judgement.questions.map((one) => one.key.replace(`:${effect.app}/`, ":*/")),
  );
  return { seenSeq, edit, questions: [...new Set(questions)] };
}

/** A decision over what was seen, with every question answered as presumed. */
export function deciding(
  walk: Walk,
  given: {
    readonly actor: Actor;
    readonly change: KnownChange;
    readonly look: Look;
    readonly judged: Judged;
    readonly classes: readonly GivenClass[];
  },
): Act<"decide"> {
  const { known, store } = walk;
  const { actor, change, look, judged } = given;
  const { edit, questions, seenSeq } = look;
  const { effectiveAt, evidenceFor, verdict } = judged;
  const classes = verdict === "approve" ? [...given.classes] : [];
  const decision: Decision = {
    ...{ change: change.id, edit, seenSeq, decisionId: randomUUID(), verdict, effectiveAt },
    reason: verdict === "approve" ? null : "Not like this.",
    shortNotice: "Nobody waits in a walk.",
    classes: classes.map((one) => ({ ...one, actions: null, reason: "As we read it." })),
    answers: questions.map((question) => ({
      question,
      asPresumed: true,
      yields: null,
      reason: "Looked at both.",
    })),
    evidence: allEvidence.map((one) => ({
      ...one,
      apps: evidenceFor === null ? "*" : ([evidenceFor] as never),
    })),
  };
  const { decisionId } = decision;
  const call = { verb: "decide", given: { actor, decision } } as const;
  return {
    call,
    change: change.id,
    refusals: () =>
      known.decisions.has(decisionId)
        ? { must: [], may: [] }
        : refusalsOf(walk, { actor, change, look, judged, classes }),
    async land(answer) {
      const first = known.decisions.get(decisionId);
      if (first !== undefined && !isDeepStrictEqual(first.answer, answer))
        walk.faults.push(
          `I11: ${decisionId} was answered ${JSON.stringify(answer)} and ${JSON.stringify(first)}`,
        );
      if (first !== undefined) return;
      known.decisions.set(decisionId, { given: call.given, answer });
      if (verdict === "approve") return approved(walk, { actor, change, look, classes, answer });
      change.state = verdict === "reject" ? "rejected" : "changes-requested";
      change.remarks.push(verdict === "reject" ? "rejected" : "changes-requested");
      known.acts.push(`change-${verdict === "reject" ? "rejected" : "returned"} ${change.id}`);
    },
    turnDown(code) {
      if (code !== "change.conflict") return;
      change.state = "changes-requested";
      change.remarks.push("conflict");
    },
    async after() {
      const answer = await walk.ask("decide", call.given);
      const stored = await store.change(change.id);
      // Its first call may have found the conflict.
      const isTurnedDown = change.state === "in-review" && stored?.state === "changes-requested";
      return "code" in answer && isTurnedDown ? { code: "change.conflict" } : answer;
    },
  };
}

interface Approving {
  readonly actor: Actor;
  readonly change: KnownChange;
  readonly look: Look;
  readonly classes: readonly GivenClass[];
  readonly answer: Answer<"decide">;
}

async function approved(walk: Walk, { actor, change, look, classes, answer }: Approving): Promise<void> {
  const { known, store } = walk;
  const { seq, followUp } = answer;
  const effectiveAt = answer.effectiveAt ?? 0;
  const leftOut = answer.leftOut.map(({ app }) => app);
  const before = walk.stateAt(effectiveAt);
  const wanted = drafted(change).edits;
  let edits = dropped(wanted, before);
  if (leftOut.length > 0) {
    // What was pinned for them is what the registry then holds; that their pages stay as they are is the oracle's to see.
    const made = (await store.revisionsOf(seq)).filter((one) => one.effectiveAt === effectiveAt);
    edits = made.map((revision): WalkEdit => {
      const { id, kind } = revision as { id: string; kind: WalkEdit["kind"] };
      const body = (JSON.parse(revision.body) as Record<string, unknown>)[kind];
      const isCorrection = wanted.some((one) => one.kind === kind && one.id === id && one.isCorrection);
      return { kind, id, sets: settingsBetween(before[kind].get(id), body), isCorrection };
    });
    const [whole, parted] = [withEdits(before, dropped(wanted, before)), withEdits(before, edits)];
    for (const app of parted.app.keys()) {
      const page = pageIn(parted, app);
      const isAsOwed = leftOut.includes(app)
        ? isWithoutDuty(pageIn(before, app), page)
        : sameOn(page, pageIn(whole, app));
      if (!isAsOwed)
        walk.faults.push(
          `${seq}: ${app}, ${leftOut.includes(app) ? "left out" : "not left out"}, has another page`,
        );
    }
  }
  if (firstBroken(walk, { edits, t: effectiveAt }) !== null)
    walk.faults.push(`${seq}: what was applied refers to what ends, or is not there`);
  change.state = "approved";
  change.remarks.push("approved");
  const { edit, seenSeq } = look;
  const by = actor.person;
  const approval = { ...{ seq, effectiveAt, edits, classes, by, change, edit, seenSeq, leftOut } };
  known.approvals.set(seq, approval);
  known.log.push(approval);
  if (followUp === null) return;
  const opened = await adopted(walk, followUp);
  for (const author of change.authors) opened.authors.add(author);
  opened.remarks.push("followed-up");
  known.changes.set(followUp, opened);
}

/** Whether a page that an app was left out for says nothing new that asks for a proof: another name reaches it all the same. */
function isWithoutDuty(before: Content | null, after: Content | null): boolean {
  if (sameOn(before, after)) return true;
  return before !== null && after !== null && classifyAll(before, after, {}).blockUntil.length === 0;
}
