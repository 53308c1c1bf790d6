import type { Reader, VersionPointer } from "@pilu/db";
import { type ApprovalBody, approvalBody } from "../log/approval.ts";
import { redactionIn } from "../log/redaction.ts";

/** The approvals that take effect with a version, the newest first, as far as the log had come when it was published. */
export type ApprovalsOf = (
  version: Pick<VersionPointer, "plannedAt" | "seq">,
) => Promise<readonly ApprovalBody[]>;

/** Reads them, each once. Those whose body was taken out by decision say nothing any more. */
export function approvalsIn(view: Pick<Reader, "approvalsAt">): ApprovalsOf {
  const known = new Map<string, Promise<readonly ApprovalBody[]>>();

  async function read(effectiveAt: number, upToSeq: number): Promise<readonly ApprovalBody[]> {
    const found = await view.approvalsAt({ effectiveAt, upToSeq });
    return found
      .filter(({ body }) => redactionIn(body) === null)
      .map(approvalBody)
      .reverse();
  }

  return ({ plannedAt, seq }) => {
    const key = `${plannedAt} ${seq}`;
    const coming = known.get(key) ?? read(plannedAt, seq);
    known.set(key, coming);
    return coming;
  };
}
