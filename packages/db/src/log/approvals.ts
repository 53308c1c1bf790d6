import { and, asc, eq, gt, gte, lte } from "drizzle-orm";
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

/** Decisions up to a place in the log that take effect at an instant, in its order. */
export async function approvalsAt(
  { db, tables: { approval } }: Session,
  { effectiveAt, upToSeq }: { effectiveAt: number; upToSeq: number },
): Promise<Approval[]> {
  const rows = await db
    .select()
    .from(approval)
    .where(and(eq(approval.effectiveAt, effectiveAt), lte(approval.seq, upToSeq)))
    .orderBy(asc(approval.seq));
  return rows.map(typed);
}

/** Decisions up to a place in the log that take effect at an instant or after it, in its order. */
export async function approvalsFrom(
  { db, tables: { approval } }: Session,
  { effectiveAt, upToSeq }: { effectiveAt: number; upToSeq: number },
): Promise<Approval[]> {
  const rows = await db
    .select()
    .from(approval)
    .where(and(gte(approval.effectiveAt, effectiveAt), lte(approval.seq, upToSeq)))
    .orderBy(asc(approval.seq));
  return rows.map(typed);
}

function typed(row: Session["tables"]["approval"]["$inferSelect"]): Approval {
  return { ...row, digest: digest(row.digest), prev: digestOrNull(row.prev) };
}
