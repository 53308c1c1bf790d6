import { sql } from "drizzle-orm";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { openStore } from "../open.ts";
import { mayRunAgain } from "../refusal.ts";
import type { Store } from "../store.ts";
import { postgresForTests } from "../testing/postgres.ts";
import { decide, publishIn, sdk } from "../testing/sample.ts";
import type { TestDatabase } from "../testing.ts";
import { appendVersions } from "../version/append.ts";
import { openPostgres } from "./engine.ts";

let fresh: TestDatabase;
let store: Store;
let admin: pg.Client;
beforeEach(async () => {
  fresh = await postgresForTests(inject("postgres")).database();
  store = await fresh.open();
  admin = new pg.Client({ connectionString: fresh.url });
  await admin.connect();
  await decide(store, sdk("maps"));
});
afterEach(async () => {
  await admin.end();
  await store.close();
  await fresh.drop();
});

const within = (settings: Record<string, string>) => {
  const url = new URL(fresh.url);
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
  return openStore(url.href);
};

test("two writes that lock in opposite order both end: the one in the deadlock runs again", async () => {
  let bodies = 0;
  let held = 0;
  let both = () => {};
  const bothHoldOne = new Promise<void>((done) => {
    both = done;
  });
  const lockBoth = (first: string, second: string) =>
    store.transact(async (tx) => {
      bodies += 1;
      await publishIn(tx, first);
      held += 1;
      if (held === 2) both();
      await bothHoldOne;
      await publishIn(tx, second);
    });
  await Promise.all([lockBoth("trails", "atlas"), lockBoth("atlas", "trails")]);
  expect(bodies).toBe(3);
  for (const app of ["trails", "atlas"]) expect(await store.line(app)).toMatchObject({ last: 2 });
});

test("a write that the server cannot put in order with others runs again", async () => {
  // A sequence keeps its place when a transaction is rolled back: the first write only is refused.
  await admin.query(`
    create sequence tries;
    create function refuse_first() returns trigger language plpgsql as $$ begin
      if nextval('tries') = 1 then
        raise exception 'could not serialize access' using errcode = '40001';
      end if;
      return new;
    end $$;
    create trigger refuse_first before insert on revision for each row execute function refuse_first();
  `);
  expect((await decide(store, sdk("push")))[0]).toMatchObject({ number: 1, seq: 2 });
  const { rows } = await admin.query("select last_value::int as tries from tries");
  expect(rows).toEqual([{ tries: 2 }]);
});

test("a server's own serialisation failure asks for another run, other errors do not", async () => {
  const other = new pg.Client({ connectionString: fresh.url });
  await other.connect();
  await admin.query("begin isolation level repeatable read; select * from registry");
  await other.query("update registry set expanded = 1");
  const failure = await admin.query("update registry set expanded = 2").catch((error: unknown) => error);
  await admin.query("rollback");
  expect(mayRunAgain(failure)).toBe(true);
  const syntax = await other.query("selec 1").catch((error: unknown) => error);
  expect(mayRunAgain(syntax)).toBe(false);
  await other.end();
});

test("a row that another holds is waited for no longer than the limit", async () => {
  const impatient = await within({ lock_timeout: "100" });
  await admin.query("begin; select * from registry for update");
  await expect(decide(impatient, sdk("push"))).rejects.toMatchObject({ code: "database.locked" });
  await admin.query("rollback");
  expect(await decide(impatient, sdk("push"))).toHaveLength(1);
  await impatient.close();
});

test("a node that stops inside a write loses it, and its rows are free again", async () => {
  const stopping = await within({ idle_in_transaction_session_timeout: "100" });
  let goOn = () => {};
  const waking = new Promise<void>((done) => {
    goOn = done;
  });
  let hasRow = () => {};
  const holding = new Promise<void>((done) => {
    hasRow = done;
  });
  const stopped = stopping.transact(async (tx) => {
    await tx.nextSeq();
    hasRow();
    await waking;
    await tx.registry();
  });
  await holding;
  // Waits for the row that the stopped one holds.
  expect((await decide(store, sdk("push")))[0]).toMatchObject({ seq: 2 });
  goOn();
  await expect(stopped).rejects.toMatchObject({ code: "database.unreachable" });
  expect((await stopping.registry()).seq).toBe(2);
  await stopping.close();
});

test("a node that stops after it has written versions loses them before they would come into force in the past", async () => {
  const limit = sql`current_setting('idle_in_transaction_session_timeout')`;
  const { bare, write, close } = await openPostgres({ url: fresh.url, shown: "" });
  const limitIn = async (session: typeof bare) => {
    const [found] = await session.db.select({ limit }).from(session.tables.registry);
    return found?.limit;
  };
  const inside = await write(async (session) => {
    await appendVersions(session, []);
    return limitIn(session);
  });
  // Versions settle for a second, of which the writing before took at most the half.
  expect(inside).toBe("500ms");
  expect(await limitIn(bare)).toBe("5s");
  await close();
});

test("both limits are 5 s unless the address says otherwise", async () => {
  const { bare, close } = await openPostgres({ url: fresh.url, shown: "" });
  const limits = await bare.db
    .select({
      lock: sql`current_setting('lock_timeout')`,
      idle: sql`current_setting('idle_in_transaction_session_timeout')`,
    })
    .from(bare.tables.registry);
  await close();
  expect(limits).toEqual([{ lock: "5s", idle: "5s" }]);
});

test("a connection that is lost within a write is a refusal, leaves nothing and is replaced", async () => {
  const attempt = store.transact(async (tx) => {
    await tx.nextSeq();
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pilu' and datname = current_database()",
    );
    await tx.nextSeq();
  });
  await expect(attempt).rejects.toMatchObject({ code: "database.unreachable" });
  expect((await store.registry()).seq).toBe(1);
  expect((await decide(store, sdk("push")))[0]).toMatchObject({ seq: 2 });
});
