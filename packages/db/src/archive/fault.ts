import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ArchiveRow } from "../rows.ts";
import { storable } from "../stored.ts";
import { sqliteTables } from "../tables/sqlite.ts";
import type { ArchiveSection } from "./sections.ts";

/**
 * The first field of `value` that a row of `section` may not have so, lacks, or does not know; null where `value` is a
 * row (`ArchiveRow`).
 */
export function archiveRowFault(
  section: ArchiveSection,
  value: Readonly<Record<string, unknown>>,
): string | null {
  const table: SQLiteTable = sqliteTables[section];
  const columns = getTableColumns(table);
  for (const [name, { notNull, dataType }] of Object.entries(columns)) {
    const field = value[name];
    if (!Object.hasOwn(value, name)) return name;
    if (field === null ? notNull : !fits(field, dataType)) return name;
  }
  return Object.keys(value).find((name) => !Object.hasOwn(columns, name)) ?? null;
}

function fits(field: unknown, dataType: string): field is ArchiveRow[string] {
  if (dataType === "number") return Number.isSafeInteger(field);
  if (dataType === "boolean") return typeof field === "boolean";
  return typeof field === "string" && isStorable(field);
}

function isStorable(text: string): boolean {
  try {
    storable(text);
    return true;
  } catch {
    return false;
  }
}
