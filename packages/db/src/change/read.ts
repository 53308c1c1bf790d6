import type { ChangeClass, ChangeState } from "@pilu/schema";
import { asc, count, eq } from "drizzle-orm";
import type { StoredChange } from "../rows.ts";
import type { Session } from "../session.ts";

/** A change as it stands, or null. */
export async function change({ db, tables }: Session, id: string): Promise<StoredChange | null> {
  const [row] = await db.select(changeFields(tables)).from(tables.change).where(eq(tables.change.id, id));
  return row === undefined ? null : toChange(row);
}

/** How many changes there are in each state that any is in, by state. */
export async function changeCounts({
  db,
  tables: { change },
}: Session): Promise<{ state: ChangeState; count: number }[]> {
  const rows = await db
    .select({ state: change.state, count: count() })
    .from(change)
    .groupBy(change.state)
    .orderBy(asc(change.state));
  return rows.map((row) => ({ ...row, state: row.state as ChangeState }));
}

/** The columns of a {@link StoredChange}. */
export function changeFields({ change }: Session["tables"]) {
  const { id, edit, state, draft, submittedSeq, class: weight, title } = change;
  const { createdBy, createdAt, changedAt } = change;
  return { id, edit, state, draft, submittedSeq, class: weight, title, createdBy, createdAt, changedAt };
}

type Row = Pick<Session["tables"]["change"]["$inferSelect"], keyof ReturnType<typeof changeFields>>;

/** A row as the domain knows it; only known states and classes were ever written. */
export function toChange(row: Row): StoredChange {
  return { ...row, class: row.class as ChangeClass | null, state: row.state as ChangeState };
}
