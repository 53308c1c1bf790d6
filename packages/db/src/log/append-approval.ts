import { Problem } from "@pilu/schema";
import { and, eq, lt } from "drizzle-orm";
import type { Session } from "../session.ts";
import type { Approval } from "../store.ts";
import { head, theRegistry } from "./head.ts";

/** Appends a decision at the place that `nextSeq` took, chained to the one before; refuses any other. */
export async function appendApproval(session: Session, approval: Approval): Promise<void> {
  const { db, tables } = session;
  const { registry } = tables;
  const { seq, logDigest } = await head(session);
  if (approval.seq !== seq || approval.prev !== logDigest)
    throw new Problem("revision.stale", { expected: seq, found: approval.seq });
  const { decidedAt, digest } = approval;
  const moved = await db
    .update(registry)
    .set({ decidedAt, logDigest: digest })
    .where(and(eq(registry.id, theRegistry), lt(registry.decidedAt, decidedAt)))
    .returning();
  if (moved.length === 0) throw new Problem("revision.stale", { seq, decidedAt });
  await db.insert(tables.approval).values(approval).returning({ seq: tables.approval.seq });
}
