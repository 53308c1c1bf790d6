import { sql } from "drizzle-orm";
import type { RegistryHead } from "../rows.ts";
import type { Session } from "../session.ts";
import { theRegistry, toHead } from "./head.ts";

/** Takes the next place in the log, and with it the row that every other decision waits for. */
export async function nextSeq({ db, tables: { registry } }: Session): Promise<RegistryHead> {
  const rows = await db
    .insert(registry)
    .values({ id: theRegistry, seq: 1, decidedAt: 0, expanded: 0, logDigest: null })
    .onConflictDoUpdate({ target: registry.id, set: { seq: sql`${registry.seq} + 1` } })
    .returning();
  const row = rows[0];
  if (row === undefined) throw new Error("an upsert gave no row");
  return toHead(row);
}
