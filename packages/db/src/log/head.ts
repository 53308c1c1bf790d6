// The decision log's head: one row, made by the first decision.
import { eq } from "drizzle-orm";
import type { RegistryHead } from "../rows.ts";
import type { Session } from "../session.ts";
import { digestOrNull } from "../stored.ts";

/** The id of the only row. */
export const theRegistry = "registry";

export async function head({ db, tables }: Session): Promise<RegistryHead> {
  const rows = await db.select().from(tables.registry).where(eq(tables.registry.id, theRegistry));
  const row = rows[0];
  return row === undefined ? { seq: 0, decidedAt: 0, expanded: 0, logDigest: null } : toHead(row);
}

export function toHead({
  seq,
  decidedAt,
  expanded,
  logDigest,
}: Session["tables"]["registry"]["$inferSelect"]): RegistryHead {
  return { seq, decidedAt, expanded, logDigest: digestOrNull(logDigest) };
}
