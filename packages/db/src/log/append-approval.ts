import type { Approval } from "../rows.ts";
import type { Session } from "../session.ts";
import { chain } from "./chain.ts";

/** Appends a decision at the place that `nextSeq` took, chained to the entry before; refuses any other. */
export async function appendApproval(session: Session, approval: Approval): Promise<void> {
  const { db, tables } = session;
  await chain(session, { ...approval, at: approval.decidedAt });
  await db.insert(tables.approval).values(approval).returning({ seq: tables.approval.seq });
}
