// The cast in `kit.ts` stands on this: both table sets are the same but for what each engine calls its columns.
import { is } from "drizzle-orm";
import { PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { postgresTables } from "./postgres.ts";
import { sqliteTables } from "./sqlite.ts";

const { later: _alias, ...sqlite } = sqliteTables;
const postgres: Record<string, unknown> = postgresTables;

/** What PostgreSQL calls a kind of column of SQLite. */
const spelled: Record<string, readonly string[]> = {
  text: ["text", 'text COLLATE "C"'],
  integer: ["bigint", "boolean"],
};

interface Named {
  readonly name: string;
}
const names = (columns: readonly unknown[]) => columns.map((column) => (column as Named).name);

type Config = ReturnType<typeof sqliteConfig> | ReturnType<typeof postgresConfig>;

/** Everything but the types of columns. */
function shape(config: Config) {
  return {
    name: config.name,
    columns: config.columns.map(
      ({ name, notNull, primary, isUnique, uniqueName, default: value, dataType }) => ({
        name,
        notNull,
        primary,
        isUnique,
        uniqueName,
        default: value,
        dataType,
      }),
    ),
    primaryKeys: config.primaryKeys.map((key) => ({ name: key.getName(), columns: names(key.columns) })),
    indexes: config.indexes.map(({ config: { name, unique, columns } }) => ({
      name,
      unique: unique ?? false,
      columns: names(columns),
    })),
    uniques: config.uniqueConstraints.map((unique) => ({
      name: unique.name,
      columns: names(unique.columns),
    })),
    checks: config.checks.map((check) => check.name),
    foreignKeys: config.foreignKeys.map((key) => {
      const { columns, foreignColumns } = key.reference();
      const { onDelete = "no action", onUpdate = "no action" } = key;
      return { name: key.getName(), columns: names(columns), to: names(foreignColumns), onDelete, onUpdate };
    }),
  };
}

test("both engines have the same tables", () => {
  expect(Object.keys(postgresTables)).toEqual(Object.keys(sqliteTables));
});

test.each(Object.entries(sqlite))("table %s is the same on both engines", (name, table) => {
  const twin = postgres[name];
  if (!is(table, SQLiteTable) || !is(twin, PgTable)) throw new Error(`${name} is no table of its engine`);
  const one = sqliteConfig(table);
  const other = postgresConfig(twin);
  expect(shape(other)).toEqual(shape(one));
  for (const [at, column] of one.columns.entries())
    expect(spelled[column.getSQLType()], column.name).toContain(other.columns[at]?.getSQLType());
});

test("every key, and every column that rows are sorted by, is compared byte by byte on PostgreSQL", () => {
  for (const table of Object.values(postgres)) {
    if (!is(table, PgTable)) continue;
    const { columns, primaryKeys, indexes, foreignKeys } = postgresConfig(table);
    const keys = [
      ...columns.filter((column) => column.primary || column.isUnique).map((column) => column.name),
      ...primaryKeys.flatMap((key) => names(key.columns)),
      ...indexes.flatMap((index) => names(index.config.columns)),
      ...foreignKeys.flatMap((key) => names(key.reference().columns)),
    ];
    for (const column of columns.filter(({ name }) => keys.includes(name)))
      expect(['text COLLATE "C"', "bigint"], column.name).toContain(column.getSQLType());
  }
});

test("nothing is taken away with what it refers to", () => {
  for (const table of Object.values(sqlite)) {
    if (!is(table, SQLiteTable)) continue;
    for (const key of sqliteConfig(table).foreignKeys) expect(key.onDelete ?? "no action").toBe("no action");
  }
});
