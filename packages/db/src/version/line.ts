// An app's line of versions: one row, locked before a version is numbered.
import { asc, eq, sql } from "drizzle-orm";
import type { Line } from "../rows.ts";
import type { Session } from "../session.ts";
import { digestOrNull } from "../stored.ts";

export async function line({ db, tables: { line } }: Session, app: string): Promise<Line | null> {
  const rows = await db.select().from(line).where(eq(line.app, app));
  return rows[0] === undefined ? null : toLine(rows[0]);
}

/** Takes the app's line until the transaction ends; makes it when there is none. */
export async function lockLine({ db, tables: { line } }: Session, app: string): Promise<Line> {
  const rows = await db
    .insert(line)
    .values({ app, last: 0, publishedAt: 0, tip: null })
    .onConflictDoUpdate({ target: line.app, set: { last: sql`${line.last}` } })
    .returning();
  if (rows[0] === undefined) throw new Error("an upsert gave no row");
  return toLine(rows[0]);
}

/** The lines of several apps; an app without one is left out. */
export async function lines(
  { db, tables: { line }, within }: Session,
  apps: readonly string[],
): Promise<Map<string, Line>> {
  const rows = await db.select().from(line).where(within(line.app, apps));
  return new Map(rows.map((row) => [row.app, toLine(row)]));
}

/**
 * Takes the lines of several apps until the transaction ends, in key order, so that two nodes never wait for each
 * other; an app without a line is left out.
 */
export async function lockedLines(
  { db, held, tables: { line }, within }: Session,
  apps: readonly string[],
): Promise<Map<string, Line>> {
  const rows = await held(db.select().from(line).where(within(line.app, apps)).orderBy(asc(line.app)));
  return new Map(rows.map((row) => [row.app, toLine(row)]));
}

function toLine({ last, publishedAt, tip }: Session["tables"]["line"]["$inferSelect"]): Line {
  return { last, publishedAt, tip: digestOrNull(tip) };
}
