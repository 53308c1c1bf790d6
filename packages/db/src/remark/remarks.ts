// The discussion of a change: lines are added and never altered.
import { asc, eq } from "drizzle-orm";
import type { StoredRemark } from "../rows.ts";
import type { Session } from "../session.ts";

/** The remarks on a change, the oldest first. */
export function remarks({ db, tables: { remark } }: Session, change: string): Promise<StoredRemark[]> {
  return db.select().from(remark).where(eq(remark.change, change)).orderBy(asc(remark.at), asc(remark.id));
}

export async function putRemark({ db, tables: { remark } }: Session, added: StoredRemark): Promise<void> {
  await db.insert(remark).values(added).returning({ id: remark.id });
}
