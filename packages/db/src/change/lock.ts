import { eq, sql } from "drizzle-orm";
import type { StoredChange } from "../rows.ts";
import type { Session } from "../session.ts";
import { changeFields, toChange } from "./read.ts";

/** Takes a change until the transaction ends: whoever else would save, submit or decide it waits. */
export async function lockChange({ db, tables }: Session, id: string): Promise<StoredChange | null> {
  const { change } = tables;
  const [row] = await db
    .update(change)
    .set({ edit: sql`${change.edit}` })
    .where(eq(change.id, id))
    .returning(changeFields(tables));
  return row === undefined ? null : toChange(row);
}
