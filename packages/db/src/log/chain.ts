import { Problem } from "@pilu/schema";
import { and, eq, lt } from "drizzle-orm";
import type { Act } from "../rows.ts";
import type { Session } from "../session.ts";
import { head, theRegistry } from "./head.ts";
import { decided, log } from "./read.ts";

/**
 * Moves the log's head to an entry: at the place that `nextSeq` took, which nothing has yet, chained to the entry
 * before and later than it. Refuses any other; and, as `value.duplicate`, a decision id that an entry has already.
 */
export async function chain(
  session: Session,
  { seq, prev, at, digest, decisionId }: Pick<Act, "seq" | "prev" | "at" | "digest" | "decisionId">,
): Promise<void> {
  const { db, tables } = session;
  const { registry } = tables;
  const { seq: expected, logDigest } = await head(session);
  const [taken] = await log(session, { after: seq - 1, limit: 1 });
  if (seq !== expected || prev !== logDigest || taken !== undefined)
    throw new Problem("revision.stale", { expected, found: seq });
  // Approvals and acts are two tables, and neither knows the ids of the other.
  if ((await decided(session, decisionId)) !== null)
    throw new Problem("value.duplicate", { value: decisionId });
  const moved = await db
    .update(registry)
    .set({ decidedAt: at, logDigest: digest })
    .where(and(eq(registry.id, theRegistry), lt(registry.decidedAt, at)))
    .returning();
  if (moved.length === 0) throw new Problem("revision.stale", { seq, decidedAt: at });
}
