import { setImmediate as others } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDatabase } from "../lock.ts";
import type { Store } from "../store.ts";
import { otherProcess } from "../testing/other-process.ts";
import { decide, sdk } from "../testing/sample.ts";
import { sqliteForTests } from "../testing/sqlite.ts";
import type { TestDatabase } from "../testing.ts";
import { patiently } from "./patience.ts";

let fresh: TestDatabase;
let path: string;
let store: Store;
beforeEach(async () => {
  fresh = await sqliteForTests().database();
  path = fileURLToPath(fresh.url.replace("file:", "file://"));
  store = await fresh.open();
  await decide(store, sdk("maps"));
});
afterEach(async () => {
  await store.close();
  await fresh.drop();
});

const holding = "BEGIN IMMEDIATE; update registry set expanded = 1";

test("a write waits for another process while reads, snapshots and everything else go on", async () => {
  const other = await otherProcess(path, holding);
  let written = false;
  const write = decide(store, sdk("push")).then(() => {
    written = true;
  });
  for (let round = 0; round < 50; round += 1) {
    expect(await store.registry()).toMatchObject({ seq: 1, expanded: 0 });
    expect(await store.snapshot((view) => view.count("sdk", { at: 1e15 }))).toBe(1);
    await others();
  }
  expect(written).toBe(false);
  // Were the event loop held by the waiting write, this would never be sent.
  await other.commit();
  await write;
  expect(await store.registry()).toMatchObject({ seq: 2, expanded: 1 });
});

test("a process killed in the middle of its write leaves nothing and holds up nobody", async () => {
  const other = await otherProcess(path, holding);
  const write = decide(store, sdk("push"));
  await other.kill();
  await write;
  expect(await store.registry()).toMatchObject({ seq: 2, expanded: 0 });
});

test("patience ends with a refusal that says why", async () => {
  const other = await otherProcess(path, holding);
  const db = new Database(path, { timeout: 0 });
  const waiting = patiently(() => db.exec("BEGIN IMMEDIATE"), Date.now() + 100);
  await expect(waiting).rejects.toMatchObject({
    code: "database.locked",
    facts: { reason: "database is locked" },
  });
  db.close();
  await other.kill();
});

test("a long queue of writes lets everything else have its turn between them", async () => {
  let turns = 0;
  let writing = true;
  const written = Promise.all(Array.from({ length: 50 }, (_, at) => decide(store, sdk(`sdk-${at}`))));
  void written.then(() => {
    writing = false;
  });
  while (writing) {
    await others();
    turns += 1;
  }
  await written;
  expect(turns).toBeGreaterThanOrEqual(50);
});

test("one process serves a file: the next is told which, until it is let go", async () => {
  const release = await lockDatabase(fresh.url);
  await expect(lockDatabase(fresh.url)).rejects.toMatchObject({
    code: "database.locked",
    facts: { reason: `process ${process.pid}` },
  });
  expect(await decide(store, sdk("push"))).toHaveLength(1);
  release();
  (await lockDatabase(fresh.url))();
});

test("the lock of a process goes with it, however it ends", async () => {
  (await lockDatabase(fresh.url))();
  const other = await otherProcess(`${path}.lock`, "update holder set pid = $PID; BEGIN IMMEDIATE");
  await expect(lockDatabase(fresh.url)).rejects.toMatchObject({
    code: "database.locked",
    facts: { reason: `process ${other.pid}` },
  });
  await other.kill();
  (await lockDatabase(fresh.url))();
});

test("a database in memory and one on a server are for any number of processes", async () => {
  for (const url of ["sqlite::memory:", "postgres://host/pilu"]) {
    const release = await lockDatabase(url);
    (await lockDatabase(url))();
    release();
  }
});
