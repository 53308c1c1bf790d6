import type { Approval, RegistryHead, Revision, Writer } from "@pilu/db";
import {
  AnswerGiven,
  ChangeClass,
  ClassGiven,
  canonical,
  Digest,
  EntityKind,
  EvidenceGiven,
  FieldEdit,
  Nature,
  parseOrRefuse,
} from "@pilu/schema";
import { z } from "zod";
import { chained } from "../hash.ts";
import { revisionsDigest } from "./revision.ts";

/** What an approval did to one entity; `sets` as approved, before planned settings came on top. */
export const ApprovedEdit = z.strictObject({
  kind: EntityKind,
  id: z.string(),
  nature: Nature,
  sets: z.array(FieldEdit),
});

/** An app that the change reaches and that did not get it, with what it still lacks. */
const LeftOut = z.strictObject({ app: z.string(), missing: z.array(z.string()) });
export type LeftOutApp = z.infer<typeof LeftOut>;

/** The canonical body of an approval: everything that the row says, what was approved, by what judgement. */
export const ApprovalBody = z.strictObject({
  schema: z.literal("pilu.approval/1"),
  seq: z.int(),
  change: z.string(),
  decisionId: z.string(),
  edit: z.int(),
  seenSeq: z.int(),
  decidedAt: z.int(),
  effectiveAt: z.int(),
  by: z.string(),
  title: z.string(),
  reason: z.string().nullable(),
  /** Everyone who had shaped the change at this edit. */
  authors: z.array(z.string()),
  /** Links by which others could have acted as who decided or as an author, and who made them; absent where there is none. */
  keys: z.array(z.strictObject({ of: z.string(), by: z.string(), madeAt: z.int() })).optional(),
  class: ChangeClass,
  classes: z.array(ClassGiven),
  answers: z.array(AnswerGiven),
  evidence: z.array(EvidenceGiven),
  shortNotice: z.string().nullable(),
  edits: z.array(ApprovedEdit),
  /** Entities that the approval made revisions of, whose apps are to be published. */
  touched: z.array(z.strictObject({ kind: EntityKind, id: z.string() })),
  leftOut: z.array(LeftOut),
  followUp: z.string().nullable(),
  revisions: z.strictObject({ count: z.int(), digest: Digest }),
});
export type ApprovedEdit = z.infer<typeof ApprovedEdit>;
export type ApprovalBody = z.infer<typeof ApprovalBody>;

/** Reads a stored approval's body; `document.malformed` where it is none. */
export function approvalBody({ body, seq }: Pick<Approval, "body" | "seq">): ApprovalBody {
  return parseOrRefuse(ApprovalBody, JSON.parse(body), "document.malformed", { kind: "approval", id: seq });
}

/** Writes an approval at the place that `head` took, over the revisions that it made. */
export async function appendApproval(
  tx: Writer,
  given: Omit<ApprovalBody, "schema" | "seq" | "revisions"> & {
    readonly head: RegistryHead;
    readonly revisions: readonly Revision[];
  },
): Promise<Approval> {
  const { head, revisions, ...said } = given;
  const body: ApprovalBody = {
    schema: "pilu.approval/1",
    seq: head.seq,
    ...said,
    revisions: { count: revisions.length, digest: revisionsDigest(revisions) },
  };
  const text = canonical(body);
  const { seq, change, decisionId, edit, decidedAt, effectiveAt, by } = body;
  const approval: Approval = {
    seq,
    change,
    decisionId,
    edit,
    decidedAt,
    effectiveAt,
    by,
    body: text,
    digest: chained(head.logDigest, text),
    prev: head.logDigest,
  };
  await tx.appendApproval(approval);
  return approval;
}
