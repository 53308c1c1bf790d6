import type { Reader, VersionPointer } from "@pilu/db";
import { type ApprovalBody, approvalBody } from "../log/approval.ts";
import { redactionIn } from "../log/redaction.ts";

/**
 * The approvals that take effect with a version, the newest first, as far as the log had come when it was published.
 * Those whose body was taken out by decision say nothing any more.
 */
export async function approvalsOf(
  view: Pick<Reader, "approvalsAt">,
  { plannedAt, seq }: Pick<VersionPointer, "plannedAt" | "seq">,
): Promise<ApprovalBody[]> {
  const found = await view.approvalsAt({ effectiveAt: plannedAt, upToSeq: seq });
  return found
    .filter(({ body }) => redactionIn(body) === null)
    .map(approvalBody)
    .reverse();
}
