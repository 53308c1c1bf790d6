// Everyone who ever shaped a change: the set only grows, and nobody in it may decide the change.
import { asc, eq } from "drizzle-orm";
import { byKey, type Session, slices } from "../session.ts";

export async function authors({ db, tables: { author } }: Session, change: string): Promise<string[]> {
  const rows = await db
    .select({ person: author.person })
    .from(author)
    .where(eq(author.change, change))
    .orderBy(asc(author.person));
  return rows.map((row) => row.person);
}

/** Adds authors; those who are there stay. */
export async function addAuthors(
  { db, tables: { author } }: Session,
  { change, people }: { change: string; people: readonly string[] },
): Promise<void> {
  for (const slice of slices([...people].sort(byKey))) {
    const rows = slice.map((person) => ({ change, person }));
    await db.insert(author).values(rows).onConflictDoNothing().returning({ person: author.person });
  }
}
