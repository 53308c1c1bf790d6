// A migrated database has the tables that queries are written over: a step edited by hand would show here.
import Database from "better-sqlite3";
import { is } from "drizzle-orm";
import { PgTable, getTableConfig as postgresConfig } from "drizzle-orm/pg-core";
import { SQLiteTable, getTableConfig as sqliteConfig } from "drizzle-orm/sqlite-core";
import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { postgresForTests } from "../testing/postgres.ts";
import { sqliteForTests } from "../testing/sqlite.ts";
import { postgresTables } from "./postgres.ts";
import { sqliteTables } from "./sqlite.ts";

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** Every table with its columns, by name: type, whether it must be given, whether it is in the primary key. */
const columnsIn = {
  async sqlite() {
    const fresh = await sqliteForTests().database();
    const db = new Database(fresh.url.replace("file:", ""));
    const rows = db
      .prepare(
        `select t.name || '.' || c.name as name, lower(c.type) as type, c."notnull" = 1 as needed, c.pk > 0 as key
         from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table' and t.name <> 'pilu_migration'`,
      )
      .all() as { name: string; type: string; needed: number; key: number }[];
    db.close();
    await fresh.drop();
    return rows
      .map(({ needed, key, ...row }) => ({ ...row, needed: needed === 1, key: key === 1 }))
      .sort(byName);
  },
  async postgres() {
    const fresh = await postgresForTests(inject("postgres")).database();
    const client = new pg.Client({ connectionString: fresh.url });
    await client.connect();
    const { rows } = await client.query<{ name: string; type: string; needed: boolean; key: boolean }>(
      `select t.relname || '.' || a.attname as name,
         format_type(a.atttypid, a.atttypmod) || case when l.collname = 'C' then ' COLLATE "C"' else '' end as type,
         a.attnotnull as needed, coalesce(a.attnum = any(i.indkey), false) as key
       from pg_class t
       join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
       left join pg_collation l on l.oid = a.attcollation
       left join pg_index i on i.indrelid = t.oid and i.indisprimary
       where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.relname <> 'pilu_migration'`,
    );
    await client.end();
    await fresh.drop();
    return rows.sort(byName);
  },
};

function columnsOf(tables: object) {
  return Object.entries(tables)
    .filter(([name]) => name !== "later")
    .flatMap(([, table]) => {
      const { name, columns, primaryKeys } = is(table, PgTable)
        ? postgresConfig(table)
        : is(table, SQLiteTable)
          ? sqliteConfig(table)
          : expect.fail();
      const inKey = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
      return columns.map((column) => ({
        name: `${name}.${column.name}`,
        type: column.getSQLType(),
        needed: column.notNull,
        key: column.primary || inKey.has(column.name),
      }));
    })
    .sort(byName);
}

describe("a migrated database", () => {
  test("of SQLite has every column of the tables and no other", async () => {
    expect(await columnsIn.sqlite()).toEqual(columnsOf(sqliteTables));
  });
  test("of PostgreSQL has every column of the tables and no other", async () => {
    expect(await columnsIn.postgres()).toEqual(columnsOf(postgresTables));
  });
});
