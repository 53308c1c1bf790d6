// Migrations on PostgreSQL: a connection of its own, under an advisory lock, all steps or none.
import pg from "pg";
import type { Store } from "../store.ts";
import {
  type Applied,
  hashOf,
  ledger,
  type Migration,
  pending,
  type State,
  standing,
  statementsOf,
} from "./standing.ts";

// Any constant will do, so long as every release takes the same: "pilu" in ASCII.
const lock = 0x70696c75;

/** Where the database stands. */
export function postgresState(url: string, release: readonly Migration[]): Promise<State> {
  return withClient(url, async (client) => standing(release, await applied(client)));
}

/** Takes every step still to take; a node that comes second waits, finds nothing left and goes on. */
export function migratePostgres(
  url: string,
  release: readonly Migration[],
): Promise<Awaited<ReturnType<Store["migrate"]>>> {
  return withClient(url, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL READ COMMITTED");
    await client.query("select pg_advisory_xact_lock($1)", [lock]);
    const had = await applied(client);
    const steps = pending(release, had);
    if (steps.length > 0) await client.query(ledger.create);
    for (const [at, step] of steps.entries()) {
      for (const statement of statementsOf(step)) await client.query(statement);
      await client.query("insert into pilu_migration (place, name, hash) values ($1, $2, $3)", [
        had.length + at + 1,
        step.name,
        hashOf(step),
      ]);
    }
    await client.query("COMMIT");
    return { applied: steps.map((step) => step.name), backup: null };
  });
}

async function applied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ found: boolean }>(
    "select to_regclass('pilu_migration') is not null as found",
  );
  return rows[0]?.found ? (await client.query<Applied>(ledger.read)).rows : [];
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "pilu migrate",
    connectionTimeoutMillis: 5_000,
    lock_timeout: 60_000,
  });
  // A connection lost between queries is reported by the next one; unheard, the event would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
