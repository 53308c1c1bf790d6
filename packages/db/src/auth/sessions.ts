import { eq } from "drizzle-orm";
import type { Session } from "../session.ts";

/** The one thing that a verb does to identity's tables: who is deactivated is signed out in the same transaction. */
export async function endSessions(
  { db, tables: { session } }: Pick<Session, "db" | "tables">,
  user: string,
): Promise<void> {
  await db.delete(session).where(eq(session.userId, user)).returning({ id: session.id });
}
