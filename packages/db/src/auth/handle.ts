import { drizzle as overPostgres } from "drizzle-orm/pg-proxy";
import { drizzle as overSqlite } from "drizzle-orm/sqlite-proxy";
import type { Store } from "../store.ts";
import { postgresTables } from "../tables/postgres.ts";
import { sqliteTables } from "../tables/sqlite.ts";
import { type Answer, statementsOf } from "./statements.ts";

/** What better-auth's drizzle adapter is given. */
export interface AuthHandle {
  readonly provider: "sqlite" | "pg";
  /** Builds queries; when one is awaited it runs as a statement of the store it belongs to. It has no transactions. */
  readonly db: object;
  readonly schema: Pick<typeof sqliteTables, "user" | "session" | "account" | "verification">;
}

/**
 * Identity's own way into the database of `store`. Its writes stand in the same queue as those of `transact`, one
 * statement each, so that none is acknowledged inside a transaction that is rolled back later; inside a body of
 * `transact` or `snapshot` they throw at once. Errors are those of the store.
 */
export function authHandle(store: Store): AuthHandle {
  const run = statementsOf(store);
  if (store.engine === "sqlite") {
    const { user, session, account, verification } = sqliteTables;
    const db = overSqlite(async (sql, params, method) => {
      const answer = await run(sql, params);
      return method === "get" ? { rows: [...(answer.rows[0] ?? [])] } : told(answer, method === "run");
    });
    return { provider: "sqlite", db: queriesOf(db), schema: { user, session, account, verification } };
  }
  const { user, session, account, verification } = postgresTables;
  const db = overPostgres(async (sql, params, method) => told(await run(sql, params), method === "execute"));
  return { provider: "pg", db: queriesOf(db), schema: { user, session, account, verification } };
}

/** Where no rows are asked for, drizzle hands on what the driver says: how many were changed, as drivers name it. */
function told({ rows, changed }: Answer, countsOnly: boolean) {
  return countsOnly ? { rows: [{ changes: changed }], changes: changed } : { rows: [...rows] };
}

/** Begin and commit as statements of their own would be transactions of others. */
function queriesOf(db: { transaction: unknown }): object {
  db.transaction = () => Promise.reject(new Error("identity has no transactions"));
  return db;
}
