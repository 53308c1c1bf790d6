// What was done about the duties of published versions; that it was said stands in the log too.
import { asc } from "drizzle-orm";
import type { Settlement } from "../rows.ts";
import type { Session } from "../session.ts";

/** The settlements of several apps, by app, version and duty. */
export function settlements(
  { db, tables: { settlement }, within }: Session,
  apps: readonly string[],
): Promise<Settlement[]> {
  return db
    .select()
    .from(settlement)
    .where(within(settlement.app, apps))
    .orderBy(asc(settlement.app), asc(settlement.n), asc(settlement.duty));
}

/** Stores a settlement; one of the same duty is replaced. */
export async function putSettlement({ db, tables: { settlement } }: Session, put: Settlement): Promise<void> {
  const { at, by, body } = put;
  const { app, n, duty } = settlement;
  await db
    .insert(settlement)
    .values(put)
    .onConflictDoUpdate({ target: [app, n, duty], set: { at, by, body } })
    .returning({ n });
}
