// From decisions to the apps that they reach: decisions are queued in the order of the log, each page of apps in one transaction.
import { and, asc, eq, lt, sql } from "drizzle-orm";
import { theRegistry } from "../log/head.ts";
import type { EntityRef } from "../rows.ts";
import type { Session } from "../session.ts";
import { reaching } from "./reaching.ts";

/** Takes the mark of what is queued until the transaction ends, and returns the decision after it; null when there is none. */
export async function nextToExpand({ db, tables: { registry } }: Session): Promise<number | null> {
  const [head] = await db
    .update(registry)
    .set({ expanded: sql`${registry.expanded}` })
    .where(and(eq(registry.id, theRegistry), lt(registry.expanded, registry.seq)))
    .returning({ expanded: registry.expanded });
  return head === undefined ? null : head.expanded + 1;
}

/** Moves the mark on to `seq`, whose apps are all queued. */
export async function markExpanded({ db, tables: { registry } }: Session, seq: number): Promise<void> {
  await db
    .update(registry)
    .set({ expanded: seq })
    .where(and(eq(registry.id, theRegistry), eq(registry.expanded, seq - 1)))
    .returning({ expanded: registry.expanded });
}

/** One page of the apps that a decision reaches: `limit` of those after `after`. */
export interface Expanding {
  readonly seq: number;
  readonly touched: readonly EntityRef[];
  readonly after: string;
  readonly limit: number;
}

/**
 * Queues a page of the apps that `touched` reaches for publication of the decision at `seq`, and makes the lines that
 * are not there; repeats harmlessly. Returns how many were queued, and after which app the next page begins; null where
 * this was the last. As many statements for one app as for a whole page.
 */
export async function expand(
  session: Session,
  { seq, touched, after, limit }: Expanding,
): Promise<{ queued: number; next: string | null }> {
  if (touched.length === 0) return { next: null, queued: 0 };
  const { db, tables, within } = session;
  const { lookup, line, todo } = tables;
  const page = await db
    .select({ app: lookup.id })
    .from(lookup)
    // Not by its index: a planner that looks at ids from there on looks at every app.
    .where(and(reaching(session, { touched, seq }), sql`${lookup.id} || '' > ${after}`))
    .orderBy(asc(lookup.id))
    .limit(limit);
  const apps = page.map((row) => row.app);
  if (apps.length === 0) return { next: null, queued: 0 };
  const reached = and(eq(lookup.kind, "app"), eq(lookup.number, 1), within(lookup.id, apps));
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
  return { next: apps.length < limit ? null : (apps.at(-1) ?? null), queued: queued.length };
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
