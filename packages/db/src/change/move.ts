import type { ChangeState } from "@pilu/schema";
import { and, eq } from "drizzle-orm";
import type { NewChange } from "../rows.ts";
import type { Session } from "../session.ts";
import { putTouches } from "./touches.ts";

/**
 * Replaces a change and what it touches, but not who made it and when, where its edit and state are as expected. False,
 * and nothing written, where they are not: of several who move it at once from the same state one succeeds.
 */
export async function moveChange(
  session: Session,
  { id, createdBy: _by, createdAt: _at, touches, ...row }: NewChange,
  expected: { edit: number; state: ChangeState },
): Promise<boolean> {
  const { db, tables } = session;
  const { change, touch } = tables;
  const moved = await db
    .update(change)
    .set(row)
    .where(and(eq(change.id, id), eq(change.edit, expected.edit), eq(change.state, expected.state)))
    .returning({ id: change.id });
  if (moved.length === 0) return false;
  await db.delete(touch).where(eq(touch.change, id)).returning({ id: touch.id });
  await putTouches(session, { change: id, touches });
  return true;
}
