// What was found in builds. Unlike decisions it is not kept for ever.
import { and, desc, eq, inArray } from "drizzle-orm";
import type { StoredScan } from "../rows.ts";
import { type Session, slices } from "../session.ts";

/** The newest scans of an app, the newest first. */
export function scans(
  { db, tables: { scan } }: Session,
  { app, limit }: { app: string; limit: number },
): Promise<StoredScan[]> {
  return db.select().from(scan).where(eq(scan.app, app)).orderBy(desc(scan.at), desc(scan.id)).limit(limit);
}

/** Stores a scan and drops those of the app that are older than its newest `keep`. */
export async function putScan(session: Session, put: StoredScan, keep: number): Promise<void> {
  const { db, tables } = session;
  const { scan } = tables;
  await db.insert(scan).values(put).returning({ id: scan.id });
  const ids = await db
    .select({ id: scan.id })
    .from(scan)
    .where(eq(scan.app, put.app))
    .orderBy(desc(scan.at), desc(scan.id));
  for (const slice of slices(ids.slice(keep).map((one) => one.id)))
    await db
      .delete(scan)
      .where(and(eq(scan.app, put.app), inArray(scan.id, slice)))
      .returning({ id: scan.id });
}
