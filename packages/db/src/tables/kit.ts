// The column kit: the few kinds of column that Pilu stores, spelled once per engine. Tables are written over it.
import * as p from "drizzle-orm/pg-core";
import * as s from "drizzle-orm/sqlite-core";
import { storable } from "../stored.ts";

const sqliteText = s.customType<{ data: string }>({ dataType: () => "text", toDriver: storable });
const sqliteMoment = s.customType<{ data: Date; driverData: number }>({
  dataType: () => "integer",
  toDriver: (date) => date.getTime(),
  fromDriver: (stored) => new Date(stored),
});

const sqlite = {
  table: s.sqliteTable,
  primaryKey: s.primaryKey,
  foreignKey: s.foreignKey,
  index: s.index,
  uniqueIndex: s.uniqueIndex,
  alias: s.alias,
  /** A name or digest that rows are found and sorted by; compared byte by byte on both engines. */
  id: (name: string) => sqliteText(name),
  /** Text whose bytes are kept as they came: canonical JSON, search text. */
  canonical: (name: string) => sqliteText(name),
  /** Epoch milliseconds. */
  instant: (name: string) => s.integer(name),
  /** Epoch milliseconds that a library reads and writes as a Date. */
  moment: (name: string) => sqliteMoment(name),
  /** Yes or no. */
  flag: (name: string) => s.integer(name, { mode: "boolean" }),
  /** A count or a number in a sequence; beyond 2^31 on both engines. */
  whole: (name: string) => s.integer(name),
};

export type Kit = typeof sqlite;

// Byte order, whatever the collation of the database: pages and keys sort alike on both engines.
const bytewise = p.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"', toDriver: storable });
const postgresText = p.customType<{ data: string }>({ dataType: () => "text", toDriver: storable });
const postgresMoment = p.customType<{ data: Date; driverData: string | number }>({
  dataType: () => "bigint",
  toDriver: (date) => date.getTime(),
  fromDriver: (stored) => new Date(Number(stored)),
});

const postgres = {
  table: p.pgTable,
  primaryKey: p.primaryKey,
  foreignKey: p.foreignKey,
  index: p.index,
  uniqueIndex: p.uniqueIndex,
  alias: p.alias,
  id: (name: string) => bytewise(name),
  canonical: (name: string) => postgresText(name),
  instant: (name: string) => p.bigint(name, { mode: "number" }),
  moment: (name: string) => postgresMoment(name),
  flag: (name: string) => p.boolean(name),
  whole: (name: string) => p.bigint(name, { mode: "number" }),
};

export const sqliteKit: Kit = sqlite;

/**
 * The one cast between engines: PostgreSQL's builders take the same calls and give the same row types; only the SQL
 * they print differs. `parity.test.ts` proves it for every column, key and index of both table sets.
 */
export const postgresKit = postgres as unknown as Kit;
