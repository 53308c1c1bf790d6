import type { EntityRef } from "../rows.ts";
import { type Session, slices } from "../session.ts";

/** Stores what a change touches, each entity once. */
export async function putTouches(
  { db, tables: { touch } }: Session,
  { change, touches }: { change: string; touches: readonly EntityRef[] },
): Promise<void> {
  for (const slice of slices(touches)) {
    const rows = slice.map(({ kind, id }) => ({ change, kind, id }));
    await db.insert(touch).values(rows).onConflictDoNothing().returning({ id: touch.id });
  }
}
