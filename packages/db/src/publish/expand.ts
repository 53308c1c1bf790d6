// From decisions to the apps that they reach: decisions are queued in the order of the log, each in one transaction.
import { and, asc, eq, lt, sql } from "drizzle-orm";
import { theRegistry } from "../log/head.ts";
import type { EntityRef } from "../rows.ts";
import type { Session } from "../session.ts";
import { reaching } from "./reaching.ts";

/** Moves the mark of what is queued to the next decision and returns it; null when all are queued. */
export async function nextToExpand({ db, tables: { registry } }: Session): Promise<number | null> {
  const [moved] = await db
    .update(registry)
    .set({ expanded: sql`${registry.expanded} + 1` })
    .where(and(eq(registry.id, theRegistry), lt(registry.expanded, registry.seq)))
    .returning({ expanded: registry.expanded });
  return moved?.expanded ?? null;
}

/**
 * Queues the apps that `touched` reaches for publication of the decision at `seq`, and makes the lines that are not
 * there; repeats harmlessly. Returns how many were queued. As many statements for one app as for all of them.
 */
export async function expand(
  session: Session,
  { seq, touched }: { seq: number; touched: readonly EntityRef[] },
): Promise<number> {
  if (touched.length === 0) return 0;
  const { db, tables } = session;
  const { lookup, line, todo } = tables;
  const reached = reaching(session, { touched, seq });
  await db
    .insert(line)
    .select(
      db
        .select({
          app: lookup.id,
          last: sql<number>`0`.as("last"),
          publishedAt: sql<number>`0`.as("published_at"),
          tip: sql<string | null>`null`.as("tip"),
        })
        .from(lookup)
        .where(reached)
        .orderBy(asc(lookup.id)),
    )
    .onConflictDoNothing()
    .returning({ app: line.app });
  const queued = await db
    .insert(todo)
    .select(
      db
        .select({ app: lookup.id, seq: sql<number>`${seq}`.as("seq") })
        .from(lookup)
        .where(reached)
        .orderBy(asc(lookup.id)),
    )
    .onConflictDoNothing()
    .returning({ app: todo.app });
  return queued.length;
}

/** Ids of all apps that `touched` reaches, sorted. */
export async function reached(session: Session, touched: readonly EntityRef[]): Promise<string[]> {
  if (touched.length === 0) return [];
  const { db, tables } = session;
  const rows = await db
    .select({ app: tables.lookup.id })
    .from(tables.lookup)
    .where(reaching(session, { touched }))
    .orderBy(asc(tables.lookup.id));
  return rows.map((row) => row.app);
}
