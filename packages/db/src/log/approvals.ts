import { asc, gt } from "drizzle-orm";
import type { Session } from "../session.ts";
import type { Approval } from "../store.ts";
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
  return rows.map((row) => ({ ...row, digest: digest(row.digest), prev: digestOrNull(row.prev) }));
}
