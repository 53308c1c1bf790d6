import type { Approval, EntityRef, Writer } from "@pilu/db";
import type { FieldEdit } from "@pilu/schema";
import type { Kind } from "../body/body.ts";
import { revisionsFor } from "../change/planned.ts";
import { type ApprovalBody, appendApproval } from "../log/approval.ts";

/** An approval of edits that nobody proposed: what a decision appends, without the review before it. */
export interface Approving {
  readonly decisionId: string;
  /** Null: at once. */
  readonly effectiveAt: number | null;
  readonly edits: readonly (EntityRef & {
    readonly kind: Kind;
    readonly sets: readonly Pick<FieldEdit, "path" | "to">[];
    readonly nature?: ApprovalBody["edits"][number]["nature"];
  })[];
  readonly classes?: ApprovalBody["classes"];
}

/** Appends an approval; one of the same decision that is there already is given back. */
export async function approve(
  tx: Writer,
  { decisionId, effectiveAt, edits, classes = [] }: Approving,
): Promise<Approval> {
  const known = await tx.decided(decisionId);
  if (known?.is === "approval") return known;
  const head = await tx.nextSeq();
  const { seq } = head;
  const decidedAt = Math.max(await tx.now(), head.decidedAt + 1);
  const from = Math.max(effectiveAt ?? decidedAt, decidedAt);
  const made = [];
  const settings = edits.map(({ kind, id, sets, nature = { kind: "new" as const } }) => ({
    kind,
    id,
    nature,
    sets: sets.map((one) => ({ from: null, ...one })),
  }));
  for (const { kind, id, sets } of settings) {
    const history = await tx.history({ kind, id });
    const place = { history, seq, effectiveAt: from, vendors: new Map() };
    made.push(...revisionsFor({ kind, id, fields: sets }, place));
  }
  return appendApproval(tx, {
    head,
    revisions: await tx.appendRevisions(made),
    change: decisionId,
    decisionId,
    edit: 1,
    seenSeq: seq - 1,
    decidedAt,
    effectiveAt: from,
    by: "li-wen",
    title: "as approved",
    reason: null,
    authors: ["chen-yu"],
    class: "minor",
    classes: [...classes],
    answers: [],
    evidence: [],
    shortNotice: null,
    edits: settings,
    touched: edits.map(({ kind, id }) => ({ kind, id })),
    leftOut: [],
    followUp: null,
  });
}
