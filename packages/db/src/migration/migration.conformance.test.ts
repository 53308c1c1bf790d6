import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { generateMigration, generateSQLiteMigration } from "drizzle-kit/api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../open.ts";
import type { Store } from "../store.ts";
import { app, decide, digestOf, enact, publish, sdk, vendor } from "../testing/sample.ts";
import { type TestDatabase, testStores } from "../testing.ts";
import { migrations } from "./migrations.gen.ts";
import { migratePostgres, postgresState } from "./postgres.ts";
import { migrateSqlite, sqliteState } from "./sqlite.ts";
import type { Migration } from "./standing.ts";

const pathOf = (url: string) => url.replace(/^file:/, "");
const runners = {
  sqlite: {
    migrate: (url: string, release: readonly Migration[]) => migrateSqlite(pathOf(url), release),
    state: async (url: string, release: readonly Migration[]) => sqliteState(pathOf(url), release),
  },
  postgres: { migrate: migratePostgres, state: postgresState },
};

/** The next release as drizzle-kit would write it: `revision`, which others refer to, allows no `sets`. */
async function rebuilding(engine: Store["engine"]): Promise<Migration> {
  const meta = new URL(`../../migrations/${engine}/meta/`, import.meta.url);
  const newest = readdirSync(fileURLToPath(meta))
    .filter((file) => file.endsWith("_snapshot.json"))
    .sort();
  const before = JSON.parse(readFileSync(new URL(newest.at(-1) ?? "", meta), "utf8"));
  const after = structuredClone(before);
  after.tables[engine === "sqlite" ? "revision" : "public.revision"].columns.sets.notNull = false;
  const statements =
    engine === "sqlite"
      ? await generateSQLiteMigration(before, after)
      : await generateMigration(before, after);
  return { name: "9999_sets", sql: statements.join("--> statement-breakpoint\n") };
}

describe.each(testStores())("migrations on $engine", ({ engine, database }) => {
  const release = migrations[engine];
  const { migrate, state } = runners[engine];
  let fresh: TestDatabase;
  const opened: Store[] = [];
  const open = async (url = fresh.url) => {
    const store = await openStore(url);
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    fresh = await database({ migrated: false });
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await fresh.drop();
  });

  const everything = async (store: Store) => ({
    registry: await store.registry(),
    approvals: await store.approvals({ after: 0, limit: 100 }),
    histories: await Promise.all(
      [sdk("maps"), sdk("push"), vendor("acme"), app("trails")].map(store.history),
    ),
    referring: await store.referring("sdk", vendor("acme"), { at: 1e15 }),
    versions: await store.versions("trails"),
    version: await store.version("trails", 2),
    entries: await store.entries([digestOf('{"app":"trails","n":1}'), digestOf('{"app":"trails","n":2}')]),
  });

  const fill = async (store: Store) => {
    await decide(store, { ...sdk("maps"), value: "一 𠮷 \u0001", refers: [vendor("acme")] }, vendor("acme"));
    await decide(store, { ...sdk("maps"), refers: [vendor("acme")] }, sdk("push"), app("trails"));
    await publish(store, "trails");
    await publish(store, "trails");
    return everything(store);
  };

  test("a new database is empty, answers no reads, and is current once migrated", async () => {
    const store = await open();
    expect(await store.migrationState()).toBe("empty");
    await expect(store.registry()).rejects.toMatchObject({ code: "database.behind" });
    await expect(decide(store, sdk("maps"))).rejects.toMatchObject({ code: "database.behind" });
    expect(await store.migrate()).toEqual({ applied: release.map((step) => step.name), backup: null });
    expect(await store.migrationState()).toBe("current");
    expect(await store.migrate()).toEqual({ applied: [], backup: null });
    expect(await decide(store, sdk("maps"))).toHaveLength(1);
  });

  test("of nodes that migrate at once one takes the steps and the others find nothing to do", async () => {
    const stores = await Promise.all([open(), open(), open()]);
    const reports = await Promise.all(stores.map((store) => store.migrate()));
    expect(reports.map((report) => report.applied.length).sort()).toEqual([0, 0, release.length]);
    for (const store of stores) expect(await store.migrationState()).toBe("current");
  });

  test("a table that is built anew keeps its history and what refers to it", async () => {
    const store = await open();
    await store.migrate();
    const before = await fill(store);
    const step = await rebuilding(engine);
    if (engine === "sqlite") expect(step.sql).toMatch(/DROP TABLE `revision`/);
    const next = [...release, step];
    expect(await state(fresh.url, next)).toBe("behind");
    const report = await migrate(fresh.url, next);
    expect(report.applied).toEqual([step.name]);
    expect(await everything(store)).toEqual(before);
    expect(await state(fresh.url, next)).toBe("current");

    // Foreign keys still hold, and writing goes on where it stood.
    expect((await decide(store, sdk("maps")))[0]).toMatchObject({ number: 3, seq: 3 });
    expect(await publish(store, "trails")).toMatchObject({ n: 3 });
    const stray = store.transact(async (tx) => {
      const last = (await tx.version("trails", 3)) ?? expect.fail();
      await tx.appendVersion({ ...last, n: 4, prev: last.digest, seq: 99 });
    });
    await expect(stray).rejects.toMatchObject({ code: "reference.unknown" });

    if (engine === "postgres") return expect(report.backup).toBeNull();
    const copy = await open(`file:${report.backup}`);
    expect(await copy.migrationState()).toBe("current");
    expect(await everything(copy)).toEqual(before);
  });

  test("a filled database of the first release keeps everything, and the log goes on", async () => {
    const old = release.slice(0, 1);
    await migrate(fresh.url, old);
    const hash = digestOf("block");
    const rows: [string, string][] = [
      ["registry", `('registry', 1, 1000, 1, '${hash}')`],
      ["approval", `(1, 'seed', 'seed', 0, 1000, 1000, 'system', '{"一":"𠮷"}', '${hash}', null)`],
      ["revision", `('sdk', 'maps', 1, 1, 1000, '${hash}', '{}', '{"name":"地图"}')`],
      ["revision", `('integration', 'trails/maps', 1, 1, 1000, '${hash}', '{}', '{}')`],
      ["revision", `('app', 'trails', 1, 1, 1000, '${hash}', '{}', '{}')`],
      ["lookup", "('sdk', 'maps', 1, 1, 1000, ' fn:map ', '地图')"],
      ["lookup", "('integration', 'trails/maps', 1, 1, 1000, ' ', '')"],
      ["lookup", "('app', 'trails', 1, 1, 1000, ' ', '')"],
      ["refers", "('integration', 'trails/maps', 1, 'app', 'trails')"],
      ["refers", "('integration', 'trails/maps', 1, 'sdk', 'maps')"],
      ["line", `('trails', 1, 1000, '${hash}')`],
      ["entry", `('${hash}', 'block')`],
      [
        "version",
        `('trails', 1, 1, 1000, 2000, 1000, null, '${hash}', '${hash}', null, 'none', '[]', '[]', '{}')`,
      ],
      ["change", `('one', 3, 'draft', '{"title":"一"}', 1)`],
      ["author", "('one', 'li')"],
    ];
    for (const [table, values] of rows) await fresh.byHand(`insert into ${table} values ${values}`);

    const store = await open();
    expect(await store.migrationState()).toBe("behind");
    expect((await store.migrate()).applied).toEqual(release.slice(1).map((step) => step.name));
    expect(await store.migrationState()).toBe("current");
    const [first] = await store.log({ after: 0, limit: 9 });
    expect(first).toMatchObject({ is: "approval", change: "seed", body: '{"一":"𠮷"}', digest: hash });
    expect(await store.registry()).toEqual({ seq: 1, decidedAt: 1_000, expanded: 1, logDigest: hash });
    expect(await store.search("sdk", { text: "地图", limit: 1 }, { at: 1_000 })).toMatchObject({
      rows: [{ id: "maps", number: 1, body: '{"name":"地图"}', digest: hash }],
    });
    expect(await store.reached([sdk("maps")])).toEqual(["trails"]);
    expect(await store.versions("trails")).toMatchObject([{ n: 1, effectiveAt: 2_000, hash }]);
    expect(await store.entries([hash])).toEqual([{ hash, body: "block" }]);
    expect(await store.change("one")).toEqual({
      id: "one",
      edit: 3,
      class: null,
      state: "draft",
      draft: '{"title":"一"}',
      submittedSeq: 1,
      title: "",
      createdBy: "",
      createdAt: 0,
      changedAt: 0,
    });
    expect(await store.authors("one")).toEqual(["li"]);
    expect(await publish(store, "trails")).toMatchObject({ n: 2, prev: hash });
    expect(await enact(store)).toMatchObject({ seq: 2, prev: hash });
  });

  test("a database of a later release is ahead: read and written as it is, but not migrated", async () => {
    await migrate(fresh.url, [...release, await rebuilding(engine)]);
    const store = await open();
    expect(await store.migrationState()).toBe("ahead");
    await expect(store.migrate()).rejects.toMatchObject({
      code: "database.ahead",
      facts: { name: "9999_sets" },
    });
    expect(await decide(store, sdk("maps"))).toHaveLength(1);
  });

  test("a database that had another step under the same name is not taken for this release's", async () => {
    const other = release.map((step) => ({ ...step, sql: `${step.sql}--> statement-breakpoint\nselect 1` }));
    await migrate(fresh.url, other);
    const store = await open();
    expect(await store.migrationState()).toBe("ahead");
    await expect(store.migrate()).rejects.toMatchObject({ code: "database.ahead" });
  });

  const failing: [string, string, string][] = [
    ["that is no SQL", "selec 1", "syntax"],
    [
      "whose second statement fails",
      "delete from refers;--> statement-breakpoint\nselect * from nowhere",
      "nowhere",
    ],
  ];
  test.each(failing)("a step %s is not taken at all and leaves no copy", async (_name, sql, message) => {
    const store = await open();
    await store.migrate();
    const before = await fill(store);
    const attempt = migrate(fresh.url, [...release, { name: "9999_failing", sql }]);
    await expect(attempt).rejects.toThrow(message);
    expect(await everything(store)).toEqual(before);
    expect(await store.migrationState()).toBe("current");
    if (engine === "sqlite") {
      const left = readdirSync(dirname(pathOf(fresh.url))).filter((file) => file.includes("before"));
      expect(left).toEqual([]);
    }
  });

  test("a step that leaves a reference to nothing is not taken", async () => {
    const store = await open();
    await store.migrate();
    const before = await fill(store);
    const step = { name: "9999_dangling", sql: "delete from revision where id = 'maps'" };
    const problem = await migrate(fresh.url, [...release, step]).catch((error: unknown) => error);
    expect(problem).toMatchObject(
      engine === "sqlite" ? { code: "reference.unknown", facts: { kind: "refers" } } : { code: "23503" },
    );
    expect(await everything(store)).toEqual(before);
  });
});
