// PostgreSQL: a pool; writes at READ COMMITTED with explicit row locks, views at REPEATABLE READ.
import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { type Engine, neverBack } from "../assemble.ts";
import { migrations } from "../migration/migrations.gen.ts";
import { migratePostgres, postgresState } from "../migration/postgres.ts";
import { mayRunAgain } from "../refusal.ts";
import { postgresSession } from "../session.ts";
import { inTransaction } from "./transaction.ts";

/** A decision that meets a deadlock this often in a row is refused. */
const attempts = 20;

/** Connects to `url`; `shown` is the address without its password. */
export async function openPostgres(
  { url, shown }: { url: string; shown: string },
  now?: () => number,
): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "pilu",
    max: 10,
    connectionTimeoutMillis: 5_000,
    // A node that was stopped inside a transaction must not hold the registry's row for ever.
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 5_000,
  });
  // An idle connection that is lost is replaced by the pool; unheard, the event would end the process.
  pool.on("error", () => {});
  const clock = neverBack();
  const session = (client: pg.Pool | pg.PoolClient) =>
    postgresSession({ db: drizzle(client), now: async () => clock(now?.() ?? (await serverTime(client))) });
  await serverTime(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  return {
    name: "postgres",
    shown,
    bare: session(pool),
    async write(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await inTransaction(pool, "ISOLATION LEVEL READ COMMITTED", (client) =>
            work(session(client)),
          );
        } catch (error) {
          if (!mayRunAgain(error) || attempt === attempts) throw error;
        }
        await sleep(Math.random() * 5 * attempt);
      }
    },
    view: (work) =>
      inTransaction(pool, "ISOLATION LEVEL REPEATABLE READ READ ONLY", (client) => work(session(client))),
    async statement(sql, params) {
      const { rows, rowCount } = await pool.query<unknown[]>({
        text: sql,
        values: [...params],
        rowMode: "array",
      });
      return { rows, changed: rowCount ?? 0 };
    },
    migrate: () => migratePostgres(url, migrations.postgres),
    migrationState: () => postgresState(url, migrations.postgres),
    close: () => pool.end(),
  };
}

async function serverTime(client: pg.Pool | pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ now: string }>(
    "select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now",
  );
  return Number(rows[0]?.now);
}
