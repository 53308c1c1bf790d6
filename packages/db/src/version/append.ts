import { Problem } from "@pilu/schema";
import { sql } from "drizzle-orm";
import type { StoredVersion } from "../rows.ts";
import { type Session, slices } from "../session.ts";
import { lockedLines, lockLine } from "./line.ts";

/**
 * How long, in ms, a node may stand still in a transaction that has appended versions: half of the second that versions
 * take to settle, the other half being for all that came before. A COMMIT after that would come into force in the past.
 */
const stillFor = 500;

/**
 * Appends the next versions of apps' lines, each chained to the one before it, with as many statements for one as for
 * many; refuses any other.
 */
export async function appendVersions(session: Session, added: readonly StoredVersion[]): Promise<void> {
  const { db, tables } = session;
  const lines = await lockedLines(
    session,
    added.map(({ app }) => app),
  );
  for (const { app, digest, n, prev, publishedAt } of added) {
    const { last, tip, publishedAt: before } = lines.get(app) ?? (await lockLine(session, app));
    if (n !== last + 1 || prev !== tip || publishedAt < before)
      throw new Problem("revision.stale", { app, expected: last + 1, found: n });
    lines.set(app, { last: n, publishedAt, tip: digest });
  }
  const moved = [...lines].map(([app, line]) => ({ app, ...line }));
  for (const slice of slices(moved))
    await db
      .insert(tables.line)
      .values(slice)
      .onConflictDoUpdate({
        target: tables.line.app,
        set: { last: sql`excluded.last`, publishedAt: sql`excluded.published_at`, tip: sql`excluded.tip` },
      })
      .returning({ app: tables.line.app });
  for (const slice of slices(added))
    await db.insert(tables.version).values(slice).returning({ n: tables.version.n });
  await session.giveUpAfter(stillFor);
}
