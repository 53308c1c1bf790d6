import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "@pilu/schema";
import { message } from "@pilu/schema/messages";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { lockDatabase } from "./lock.ts";
import { openStore } from "./open.ts";
import { decide, sdk } from "./testing/sample.ts";
import { testStores } from "./testing.ts";

/** The refusal, once it is seen that it makes one line in each language and holds no password. */
async function refusal(work: Promise<unknown>): Promise<Problem> {
  const problem = await work.then(
    () => expect.fail("was not refused"),
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw problem;
  for (const locale of ["en", "zh-CN"] as const) {
    expect(message(problem, locale)).not.toMatch(/[\r\n]/);
    expect(message(problem, locale)).not.toContain("s3cret");
  }
  return problem;
}

describe("a SQLite file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pilu-open-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is made with its folder, and found again", async () => {
    for (const seq of [1, 2]) {
      const store = await openStore("file:data/deep/pilu.db", { root: folder });
      await store.migrate();
      await decide(store, sdk("maps"));
      expect((await store.registry()).seq).toBe(seq);
      await store.close();
    }
  });

  const broken: [string, (path: string) => void, RegExp][] = [
    ["in a folder that is a file", (path) => writeFileSync(join(path, ".."), ""), /EEXIST|ENOTDIR/],
    ["that is a folder", (path) => mkdirSync(path, { recursive: true }), /unable to open/],
    [
      "that is no database",
      (path) => {
        mkdirSync(join(path, ".."));
        writeFileSync(path, "Dear reader, ".repeat(1_000));
      },
      /not a database/,
    ],
  ];
  test.each(broken)("%s is refused in one line and left as it was", async (_name, make, reason) => {
    const path = join(folder, "data", "pilu.db");
    make(path);
    const { code, facts } = await refusal(openStore(`file:${path}`));
    expect({ code, facts }).toEqual({
      code: "database.unreachable",
      facts: { url: path, reason: expect.stringMatching(reason) },
    });
    if (reason.test("not a database")) expect(readFileSync(path, "utf8")).toMatch(/^Dear reader/);
  });

  test("whose lock cannot lie beside it is refused", async () => {
    writeFileSync(join(folder, "data"), "");
    const { code, facts } = await refusal(lockDatabase("file:data/pilu.db", { root: folder }));
    expect(code).toBe("database.unreachable");
    expect(facts.url).toBe(join(folder, "data", "pilu.db"));
  });

  test("without permission is refused, to open and to lock", async () => {
    const path = join(folder, "data", "pilu.db");
    await (await openStore(`file:${path}`)).close();
    chmodSync(path, 0o400);
    chmodSync(join(path, ".."), 0o500);
    const root = process.geteuid?.() === 0;
    // Root may do everything; nobody may not.
    chmodSync(folder, 0o755);
    if (root) process.seteuid?.(65_534);
    try {
      expect((await refusal(openStore(`file:${path}`))).code).toBe("database.unreachable");
      expect((await refusal(lockDatabase(`file:${path}`))).code).toBe("database.unreachable");
      const elsewhere = `file:${join(folder, "data", "deep", "pilu.db")}`;
      expect((await refusal(openStore(elsewhere))).facts.reason).toMatch(/EACCES/);
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(join(path, ".."), 0o700);
    }
  });
});

describe("a PostgreSQL server", () => {
  const server = () => new URL(inject("postgres"));

  test("that nobody listens for is refused", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => free.once("listening", done));
    const address = free.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await new Promise((done) => free.close(done));
    const { code, facts } = await refusal(openStore(`postgres://pilu:s3cret@127.0.0.1:${port}/pilu`));
    expect(code).toBe("database.unreachable");
    expect(facts.url).toBe(`postgres://127.0.0.1:${port}/pilu`);
    expect(facts.reason).toMatch(/ECONNREFUSED/);
  });

  test("whose name nobody knows is refused", async () => {
    const { code, facts } = await refusal(openStore("postgres://pilu:s3cret@database.invalid/pilu"));
    expect(code).toBe("database.unreachable");
    expect(facts.reason).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });

  test("that refuses the password is refused", async () => {
    const url = server();
    url.password = "s3cret";
    const { code, facts } = await refusal(openStore(url.href));
    expect(code).toBe("database.unreachable");
    expect(facts.reason).toMatch(/password authentication failed/);
  });

  test("without that database is refused", async () => {
    const url = server();
    url.pathname = "/nowhere";
    const { code, facts } = await refusal(openStore(url.href));
    expect(code).toBe("database.unreachable");
    expect(facts).toEqual({
      url: `postgres://${url.host}/nowhere`,
      reason: 'database "nowhere" does not exist',
    });
  });
});

describe.each(testStores())("a database of $engine", ({ engine, database }) => {
  test("keeps what was written when it is opened again", async () => {
    const fresh = await database();
    for (const seq of [1, 2, 3]) {
      const store = await fresh.open();
      expect(store.engine).toBe(engine);
      await decide(store, sdk("maps"));
      expect((await store.registry()).seq).toBe(seq);
      await store.close();
    }
    await fresh.drop();
  });
});

test("a database in memory is its store's own", async () => {
  const stores = await Promise.all([openStore("sqlite::memory:"), openStore("sqlite::memory:")]);
  for (const store of stores) {
    await store.migrate();
    await decide(store, sdk("maps"));
    expect((await store.registry()).seq).toBe(1);
  }
  await Promise.all(stores.map((store) => store.close()));
});
