import type { LogEntry, Reader } from "@pilu/db";
import { type Decision, Problem } from "@pilu/schema";
import { approvalBody, type LeftOutApp } from "../log/approval.ts";
import { redactionIn } from "../log/redaction.ts";

/** What a decision came to; the same for every repetition of its `decisionId`. */
export interface Decided {
  readonly seq: number;
  readonly verdict: Decision["verdict"];
  /** From when an approval holds, epoch ms; null for any other verdict. */
  readonly effectiveAt: number | null;
  /** Apps that the change reaches and that keep their old facts, with what they lack. */
  readonly leftOut: readonly LeftOutApp[];
  /** The change that adopts the new facts for them. */
  readonly followUp: string | null;
}

/**
 * The answer that a decision was given before, even when its COMMIT was never heard of; null when it was not made. Of one
 * whose body was taken out only its place and its instant are left. An id that stands for a decision on something else is refused with `change.decided`.
 */
export async function answered(
  view: Pick<Reader, "decided">,
  { decisionId, change }: Pick<Decision, "decisionId" | "change">,
): Promise<Decided | null> {
  const entry = await view.decided(decisionId);
  if (entry === null) return null;
  if (subjectOf(entry) !== change) throw new Problem("change.decided", { by: entry.by });
  const { seq } = entry;
  if (entry.is === "act") {
    const verdict = entry.kind === "change-rejected" ? "reject" : "request-changes";
    return { seq, verdict, effectiveAt: null, leftOut: [], followUp: null };
  }
  const { effectiveAt } = entry;
  const { leftOut, followUp } =
    redactionIn(entry.body) === null ? approvalBody(entry) : { leftOut: [], followUp: null };
  return { seq, verdict: "approve", effectiveAt, leftOut, followUp };
}

function subjectOf(entry: LogEntry): string {
  return entry.is === "act" ? entry.subject : entry.change;
}
