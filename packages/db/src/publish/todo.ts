// Apps that wait for publication, and the decisions that they wait for.
import { and, asc, count, eq, gt, min } from "drizzle-orm";
import type { Line, TakenTodo, Todo } from "../rows.ts";
import type { Session } from "../session.ts";
import { lines, lockedLines } from "../version/line.ts";

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

/**
 * Takes the lines of `apps` until the transaction ends, with the earliest decision that waits for each then; by app,
 * without those that none waits for.
 */
export async function takeTodos(session: Session, apps: readonly string[]): Promise<TakenTodo[]> {
  // Read after the lock: whoever held a line before may have done the work.
  return earliest(session, await lockedLines(session, apps));
}

/** The same, as they stand: nothing is taken. */
export async function todosOf(session: Session, apps: readonly string[]): Promise<TakenTodo[]> {
  return earliest(session, await lines(session, apps));
}

async function earliest(
  { db, tables: { todo }, within }: Session,
  lines: ReadonlyMap<string, Line>,
): Promise<TakenTodo[]> {
  const rows = await db
    .select({ app: todo.app, seq: min(todo.seq) })
    .from(todo)
    .where(within(todo.app, [...lines.keys()]))
    .groupBy(todo.app)
    .orderBy(asc(todo.app));
  return rows.flatMap(({ app, seq }) => {
    const line = lines.get(app);
    return line === undefined || seq === null ? [] : [{ app, line, seq }];
  });
}

export async function dropTodos(
  { db, tables: { todo }, within }: Session,
  dropped: readonly Todo[],
): Promise<void> {
  for (const seq of new Set(dropped.map((one) => one.seq))) {
    const apps = dropped.filter((one) => one.seq === seq).map(({ app }) => app);
    await db
      .delete(todo)
      .where(and(within(todo.app, apps), eq(todo.seq, seq)))
      .returning({ app: todo.app });
  }
}
