import type { NewChange } from "../rows.ts";
import type { Session } from "../session.ts";
import { putTouches } from "./touches.ts";

/** Stores a change of its own with what it touches; refuses an id that is taken. */
export async function putChange(session: Session, { touches, ...row }: NewChange): Promise<void> {
  const { db, tables } = session;
  await db.insert(tables.change).values(row).returning({ id: tables.change.id });
  await putTouches(session, { change: row.id, touches });
}
