import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { migrations } from "../migration/migrations.gen.ts";
import { migratePostgres } from "../migration/postgres.ts";
import { openStore } from "../open.ts";
import { type TestDatabase, type TestEngine, testEngine } from "./test-engine.ts";

// Any constant: test files run at once and would make the same template.
const lock = 0x74657374;

/** Emptied databases by server: emptying one costs a tenth of making one. */
const emptied = new Map<string, string[]>();

/** PostgreSQL: each database is copied from a migrated template, made once a server. */
export function postgresForTests(server: string): TestEngine {
  let made: Promise<string> | undefined;
  const migratedOne = () => {
    made ??= migratedTemplate(server);
    return made;
  };
  const spare = emptied.get(server) ?? [];
  emptied.set(server, spare);

  async function create(template: string): Promise<string> {
    const name = `test_${randomUUID().replaceAll("-", "")}`;
    // Copied as files: through the write-ahead log, which is the default, it costs twice as much.
    await onServer(server, (client) =>
      client.query(`create database ${name} template ${template} strategy file_copy`),
    );
    return name;
  }

  function databaseOf(name: string): TestDatabase {
    const url = urlOf(server, name);
    return {
      url,
      open: (options) => openStore(url, options),
      byHand: (statement) => onServer(url, async (client) => (await client.query(statement)).rowCount ?? 0),
      drop: async () => {
        await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
      },
    };
  }

  return testEngine(
    "postgres",
    async ({ migrated } = { migrated: true }) =>
      databaseOf(await create(migrated ? await migratedOne() : "template0")),
    async () => {
      const name = spare.pop() ?? (await create(await migratedOne()));
      let given: Promise<unknown> | undefined;
      const giveBack = async () => {
        await onServer(urlOf(server, name), (client) => client.query(empty));
        spare.push(name);
      };
      // Once, however often a test closes its store.
      const drop = async () => {
        given ??= giveBack();
        await given;
      };
      return { ...databaseOf(name), drop };
    },
  );
}

/** Ends whoever else is there and deletes every row, whatever refers to it, but those of the migrations. */
const empty = `
  select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid();
  set session_replication_role = replica;
  do $$ declare it regclass; begin
    for it in select oid from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'pilu_migration'
    loop execute format('delete from %s', it); end loop;
  end $$`;

async function migratedTemplate(server: string): Promise<string> {
  const digest = createHash("sha256").update(JSON.stringify(migrations.postgres)).digest("hex");
  const name = `template_${digest.slice(0, 16)}`;
  await onServer(server, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lock]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount !== 0) return;
    // Under another name until it is whole, should the run be ended in the middle.
    const draft = `draft_${randomUUID().replaceAll("-", "")}`;
    await client.query(`create database ${draft} template template0`);
    await migratePostgres(urlOf(server, draft), migrations.postgres);
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
