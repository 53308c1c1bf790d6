// What queries stand on: a connection that can select, insert, update and delete, and the few words engines differ in.
import { type Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { allStorable, storable } from "./stored.ts";
import { postgresTables } from "./tables/postgres.ts";
import { sqliteTables } from "./tables/sqlite.ts";
import type { Tables } from "./tables/tables.ts";

/** Every query is one of these, and every write ends in `.returning()`: rows changed are a length on both engines. */
type Db = Pick<BaseSQLiteDatabase<"async", unknown>, "select" | "insert" | "update" | "delete">;

export interface Session {
  readonly db: Db;
  readonly tables: Tables;
  /** The engine's clock, epoch milliseconds. */
  readonly now: () => Promise<number>;
  /** Whether `column` holds `text` letter by letter. LIKE folds case on one engine and not on the other. */
  readonly contains: (column: Column, text: string) => SQL;
  /** What stands in `column` before the first `mark`; all of it where there is none. */
  readonly before: (column: Column, mark: string) => SQL<string>;
  /** The JSON of a field in the JSON text of `column`, by the names that lead to it; null where it is not there. */
  readonly field: (column: Column, path: readonly string[]) => SQL<string | null>;
  /** Whether `column` is one of `values`, any number of them, in one statement with one parameter. */
  readonly within: (column: Column | SQL, values: readonly string[]) => SQL;
  /** The UTF-8 bytes of what stands in `column`. */
  readonly bytes: (column: Column) => SQL<Uint8Array>;
  /** All values of a group in one text, each on a line of its own; in the order of some columns, or in none. */
  readonly lines: (value: SQL, ...by: readonly Column[]) => SQL<string>;
  /** `values` as a table `name` of one column, `value`, to select from. */
  readonly listed: (values: readonly string[], name: string) => SQL;
  /** Whether `column` is one of what `query` selects, which is asked once and then looked for in an index. */
  readonly selected: (column: Column, query: SQLWrapper) => SQL;
  /** `query` with its rows held until the transaction ends, taken in its order; where one writer has it all they are. */
  readonly held: <T>(query: T) => T;
  /** Has the engine give this transaction up when its node stands still in it for so long, in ms. */
  readonly giveUpAfter: (ms: number) => Promise<void>;
}

/** What an engine brings: its drizzle handle and its clock. */
interface Handle {
  readonly db: unknown;
  readonly now: () => Promise<number>;
}

/** A query of drizzle over pg, which `db` is typed without. */
type Lockable<T> = T & { for(strength: "update"): T };

/** `db` is drizzle over better-sqlite3: its builders are the same, and awaiting them is allowed. */
export function sqliteSession({ db, now }: Handle): Session {
  return {
    db: db as Db,
    tables: sqliteTables,
    now,
    field: (column, path) => sql`${column} -> ${["$", ...path].join(".")}`,
    before: (column, mark) => sql`substr(${column}, 1, instr(${column} || ${mark}, ${mark}) - 1)`,
    bytes: (column) => sql`cast(${column} as blob)`,
    lines: (value, ...by) => sql`group_concat(${value}, char(10)${ordered(by)})`,
    listed: (values, name) =>
      sql`json_each(${JSON.stringify(allStorable(values))}) as ${sql.identifier(name)}`,
    contains: (column, text) => sql`instr(${column}, ${storable(text)}) > 0`,
    within: (column, values) =>
      sql`${column} in (select value from json_each(${JSON.stringify(allStorable(values))}))`,
    selected: (column, query) => sql`${column} in ${query}`,
    held: (query) => query,
    // COMMIT follows in the same turn of the process: nothing stands between.
    giveUpAfter: async () => {},
  };
}

/** `db` is drizzle over pg, over the tables that `parity.test.ts` proves equal. */
export function postgresSession({ db, now }: Handle): Session {
  return {
    db: db as Db,
    tables: postgresTables,
    now,
    field: (column, path) => sql`(${column}::json #> ${sql.param(path)})::text`,
    before: (column, mark) => sql`split_part(${column}, ${mark}, 1)`,
    bytes: (column) => sql`convert_to(${column}, 'UTF8')`,
    lines: (value, ...by) => sql`string_agg(${value}, chr(10)${ordered(by)})`,
    listed: (values, name) =>
      sql`unnest(${sql.param(allStorable(values))}::text[]) as ${sql.identifier(name)}(value)`,
    contains: (column, text) => sql`strpos(${column}, ${storable(text)}) > 0`,
    within: (column, values) => sql`${column} = any(${sql.param(allStorable(values))})`,
    // As an array: of a table that it has no statistics of yet, PostgreSQL would compare every row with every row.
    selected: (column, query) => sql`${column} = any(array${query})`,
    held: (query) => (query as Lockable<typeof query>).for("update"),
    giveUpAfter: async (ms) => {
      const limit = sql`set_config('idle_in_transaction_session_timeout', ${String(ms)}, true)`;
      await (db as Db).select({ limit }).from(postgresTables.registry);
    },
  };
}

function ordered(by: readonly Column[]): SQL {
  return by.length === 0 ? sql`` : sql` order by ${sql.join([...by], sql`, `)}`;
}

/** Slices small enough for every engine's limit of parameters in one statement. */
export function slices<T>(list: readonly T[]): T[][] {
  const size = 500;
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}

/** Byte order of ASCII keys: the order in which rows are locked and written. */
export function byKey(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
