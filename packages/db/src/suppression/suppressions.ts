// Findings that somebody answers for; that they did stands in the log too.
import { asc, eq } from "drizzle-orm";
import type { Session } from "../session.ts";

/** All suppressions, by key. */
export function suppressions({ db, tables: { suppression } }: Session) {
  return db.select().from(suppression).orderBy(asc(suppression.key));
}

/** Stores a suppression; one with the same key is replaced. */
export async function putSuppression(
  { db, tables: { suppression } }: Session,
  { key, body }: { key: string; body: string },
): Promise<void> {
  await db
    .insert(suppression)
    .values({ key, body })
    .onConflictDoUpdate({ target: suppression.key, set: { body } })
    .returning({ key: suppression.key });
}

export async function dropSuppression({ db, tables: { suppression } }: Session, key: string): Promise<void> {
  await db.delete(suppression).where(eq(suppression.key, key)).returning({ key: suppression.key });
}
