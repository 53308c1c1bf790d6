// Rows as an archive has them: every column by its name, whatever the table.
import { asc, count, getTableColumns, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { refusal } from "../refusal.ts";
import type { ArchiveCounts, ArchiveRow } from "../rows.ts";
import { type Session, slices } from "../session.ts";
import { type ArchiveSection, archiveSections, credentialTables, sectionKeys } from "./sections.ts";

/** Some rows of a table after one of it, by primary key. */
export async function archived(
  { db, tables }: Session,
  section: ArchiveSection,
  { after, limit }: { after: ArchiveRow | null; limit: number },
): Promise<ArchiveRow[]> {
  const table: SQLiteTable = tables[section];
  const columns = getTableColumns(table);
  const key = sectionKeys[section].map((name) => [name, column(columns, name)] as const);
  const listed = sql.join(
    key.map(([, one]) => sql`${one}`),
    sql`, `,
  );
  const values = sql.join(
    key.map(([name, one]) => sql`${sql.param(after?.[name], one)}`),
    sql`, `,
  );
  const rows = await db
    .select()
    .from(table)
    .where(after === null ? undefined : sql`(${listed}) > (${values})`)
    .orderBy(...key.map(([, one]) => asc(one)))
    .limit(limit);
  return rows as ArchiveRow[];
}

/** How many rows each section has. */
export async function archiveCounts({ db, tables }: Session): Promise<ArchiveCounts> {
  const counts: [ArchiveSection, number][] = [];
  for (const section of archiveSections) {
    const table: SQLiteTable = tables[section];
    const [counted] = await db.select({ all: count() }).from(table);
    counts.push([section, counted?.all ?? 0]);
  }
  return Object.fromEntries(counts) as ArchiveCounts;
}

/**
 * Puts rows back as they were archived. Refuses with `value.duplicate` a row that is there, with `reference.unknown` one
 * that refers to what is not.
 */
export async function putArchived(
  { db, tables }: Session,
  section: ArchiveSection,
  rows: readonly ArchiveRow[],
): Promise<void> {
  const table: SQLiteTable = tables[section];
  const first = column(getTableColumns(table), sectionKeys[section][0]);
  try {
    for (const slice of slices(rows))
      await db
        .insert(table)
        .values([...slice])
        .returning({ first });
  } catch (error) {
    throw refusal(error, section);
  }
}

/** Takes every row of every table away, credentials with them: only what an archive is restored into is so emptied. */
export async function empty({ db, tables }: Session): Promise<void> {
  for (const name of [...credentialTables, ...[...archiveSections].reverse()]) await db.delete(tables[name]);
}

function column(columns: Readonly<Record<string, SQLiteColumn>>, name: string): SQLiteColumn {
  const found = columns[name];
  if (found === undefined) throw new TypeError(`there is no column ${name}`);
  return found;
}
