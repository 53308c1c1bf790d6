import { and, asc, eq, gt, gte, lte, type SQL } from "drizzle-orm";
import type { Approval } from "../rows.ts";
import type { Session } from "../session.ts";
import { digest, digestOrNull } from "../stored.ts";

/** Decisions after a place in the log, in its order. */
export async function approvals(
  { db, tables: { approval } }: Session,
  { after, limit }: { after: number; limit: number },
): Promise<Approval[]> {
  const rows = await db
    .select()
    .from(approval)
    .where(gt(approval.seq, after))
    .orderBy(asc(approval.seq))
    .limit(limit);
  return rows.map(typed);
}

interface UpTo {
  readonly effectiveAt: number;
  readonly upToSeq: number;
}

/** Decisions up to a place in the log that take effect at an instant, in its order. */
export function approvalsAt(session: Session, { effectiveAt, upToSeq }: UpTo): Promise<Approval[]> {
  return upTo(session, { upToSeq, when: eq(session.tables.approval.effectiveAt, effectiveAt) });
}

/** Decisions up to a place in the log that take effect at an instant or after it, in its order. */
export function approvalsFrom(session: Session, { effectiveAt, upToSeq }: UpTo): Promise<Approval[]> {
  return upTo(session, { upToSeq, when: gte(session.tables.approval.effectiveAt, effectiveAt) });
}

async function upTo(
  { db, tables: { approval } }: Session,
  { upToSeq, when }: { upToSeq: number; when: SQL },
): Promise<Approval[]> {
  const rows = await db
    .select()
    .from(approval)
    .where(and(when, lte(approval.seq, upToSeq)))
    .orderBy(asc(approval.seq));
  return rows.map(typed);
}

function typed(row: Session["tables"]["approval"]["$inferSelect"]): Approval {
  return { ...row, digest: digest(row.digest), prev: digestOrNull(row.prev) };
}
