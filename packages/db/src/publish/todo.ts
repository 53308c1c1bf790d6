// Apps that wait for publication, and the decisions that they wait for.
import { and, asc, count, eq, gt, min } from "drizzle-orm";
import type { Session } from "../session.ts";
import type { Line, Todo } from "../store.ts";
import { lockedLine } from "../version/line.ts";

/** The earliest decision that each of `limit` apps after `after` waits for, by app. */
export async function waiting(
  { db, tables: { todo } }: Session,
  { after, limit }: { after: string; limit: number },
): Promise<Todo[]> {
  const rows = await db
    .select({ app: todo.app, seq: min(todo.seq) })
    .from(todo)
    .where(gt(todo.app, after))
    .groupBy(todo.app)
    .orderBy(asc(todo.app))
    .limit(limit);
  return rows.map(({ app, seq }) => ({ app, seq: seq ?? 0 }));
}

/** How many (app, decision) pairs wait; of one decision when it is given. */
export async function countWaiting(
  { db, tables: { todo } }: Session,
  seq: number | undefined,
): Promise<number> {
  const [counted] = await db
    .select({ all: count() })
    .from(todo)
    .where(seq === undefined ? undefined : eq(todo.seq, seq));
  return counted?.all ?? 0;
}

/** Takes the app's line until the transaction ends, with the earliest decision that waits for it then, or null. */
export async function takeTodo(session: Session, app: string): Promise<{ line: Line; seq: number } | null> {
  const line = await lockedLine(session, app);
  if (line === null) return null;
  const { db, tables } = session;
  const { todo } = tables;
  // Read after the lock: whoever held it before may have done the work.
  const [first] = await db
    .select({ seq: min(todo.seq) })
    .from(todo)
    .where(eq(todo.app, app));
  return first === undefined || first.seq === null ? null : { line, seq: first.seq };
}

export async function dropTodo({ db, tables: { todo } }: Session, { app, seq }: Todo): Promise<void> {
  await db
    .delete(todo)
    .where(and(eq(todo.app, app), eq(todo.seq, seq)))
    .returning({ app: todo.app });
}
