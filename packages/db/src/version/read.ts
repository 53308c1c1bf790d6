import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { PlannedPointer, StoredManifest, StoredVersion, VersionPointer } from "../rows.ts";
import type { Session } from "../session.ts";
import { digest, digestOrNull } from "../stored.ts";

/** One version whole, or null. */
export async function version(
  { db, tables: { version } }: Session,
  { app, n }: { app: string; n: number },
): Promise<StoredVersion | null> {
  const rows = await db
    .select()
    .from(version)
    .where(and(eq(version.app, app), eq(version.n, n)));
  return rows[0] === undefined ? null : typed(rows[0]);
}

/** Every version of an app without its manifest, by number. */
export async function versions(
  { db, tables }: Session,
  app: string,
): Promise<(VersionPointer & { changes: string })[]> {
  const { version } = tables;
  const rows = await db
    .select({ ...pointerFields(tables), changes: version.changes })
    .from(version)
    .where(eq(version.app, app))
    .orderBy(asc(version.n));
  return rows.map(typed);
}

/** The instants that all versions of several apps were composed for, by app and number. */
export async function planned(
  { db, tables: { version }, within }: Session,
  apps: readonly string[],
): Promise<PlannedPointer[]> {
  return db
    .select({ app: version.app, n: version.n, plannedAt: version.plannedAt })
    .from(version)
    .where(within(version.app, apps))
    .orderBy(asc(version.app), asc(version.n));
}

/** The manifests of several versions, in no order. */
export async function manifests(
  { db, tables: { version }, within }: Session,
  numbered: readonly { readonly app: string; readonly n: number }[],
): Promise<StoredManifest[]> {
  const { app, manifest, n } = version;
  const apps = [...new Set(numbered.map((one) => one.app))];
  // The first condition is looked for in the index, the second only among what it finds.
  const keys = numbered.map((one) => `${one.app} ${one.n}`);
  return db
    .select({ app, manifest, n })
    .from(version)
    .where(and(within(app, apps), within(sql`${app} || ' ' || ${n}`, keys)));
}

/** Pointers of every version published at `since` or after, by app and number. */
export async function pointers({ db, tables }: Session, since: number): Promise<VersionPointer[]> {
  const { version } = tables;
  const rows = await db
    .select(pointerFields(tables))
    .from(version)
    .where(gte(version.publishedAt, since))
    .orderBy(asc(version.app), asc(version.n));
  return rows.map(typed);
}

function pointerFields({ version }: Session["tables"]) {
  const {
    app,
    n,
    seq,
    plannedAt,
    effectiveAt,
    publishedAt,
    base,
    hash,
    digest,
    prev,
    class: weight,
  } = version;
  const { actions } = version;
  return {
    app,
    n,
    seq,
    plannedAt,
    effectiveAt,
    publishedAt,
    base,
    hash,
    digest,
    prev,
    class: weight,
    actions,
  };
}

function typed<T extends { hash: string; digest: string; prev: string | null }>(row: T) {
  return { ...row, hash: digest(row.hash), digest: digest(row.digest), prev: digestOrNull(row.prev) };
}
