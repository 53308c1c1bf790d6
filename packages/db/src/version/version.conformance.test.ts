import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoredVersion } from "../rows.ts";
import type { Store } from "../store.ts";
import { decide, digestOf, publish, publishIn, sdk } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

describe.each(testStores())("versions on $engine", ({ open }) => {
  let store: Store;
  let versions: StoredVersion[];
  beforeAll(async () => {
    store = await open();
    await decide(store, { ...sdk("maps") });
    versions = [
      await publish(store, "trails"),
      await publish(store, "trails"),
      await publish(store, "atlas"),
    ];
  });
  afterAll(() => store.close());

  test("come back as they were written", async () => {
    expect(await store.version("trails", 2)).toEqual(versions[1]);
    expect(await store.version("trails", 3)).toBeNull();
    expect(await store.version("nobody", 1)).toBeNull();
  });

  test("are listed by number, without manifests", async () => {
    const pointers = versions.slice(0, 2).map(({ manifest: _manifest, ...pointer }) => pointer);
    expect(await store.versions("trails")).toEqual(pointers);
  });

  test("since an instant are told by app and number", async () => {
    const told = async (since: number) => (await store.pointers(since)).map(({ app, n }) => `${app} ${n}`);
    expect(await told(0)).toEqual(["atlas 1", "trails 1", "trails 2"]);
    expect(await told(2_000)).toEqual(["trails 2"]);
    expect(await told(2_001)).toEqual([]);
  });

  test("an app's line ends at its last version", async () => {
    expect(await store.line("trails")).toEqual({ last: 2, publishedAt: 2_000, tip: versions[1]?.digest });
    expect(await store.line("nobody")).toBeNull();
  });

  const wrong: [string, Partial<StoredVersion>][] = [
    ["with a number left out", { n: 4 }],
    ["with a number that is taken", { n: 2 }],
    ["chained to another", { prev: digestOf("another") }],
    ["published before the last", { publishedAt: 1 }],
  ];
  test.each(wrong)("one %s is refused and leaves nothing", async (_name, change) => {
    const attempt = store.transact(async (tx) => {
      const next = { ...(versions[1] as StoredVersion), n: 3, prev: versions[1]?.digest ?? null };
      await tx.putEntries([{ hash: digestOf("left over"), body: "left over" }]);
      await tx.appendVersion({ ...next, ...change });
    });
    await expect(attempt).rejects.toMatchObject({ code: "revision.stale" });
    expect((await store.line("trails"))?.last).toBe(2);
    expect(await store.entries([digestOf("left over")])).toEqual([]);
  });

  test("of several apps are told by the instant they were planned for, and by what they told", async () => {
    const planned = versions.map(({ app, n, plannedAt }) => ({ app, n, plannedAt }));
    expect(await store.planned(["nobody", "trails", "atlas"])).toEqual([planned[2], planned[0], planned[1]]);
    expect(await store.planned([])).toEqual([]);
    const wanted = [
      { app: "trails", n: 2 },
      { app: "atlas", n: 1 },
      { app: "atlas", n: 2 },
    ];
    const found = (await store.manifests(wanted)).sort((a, b) => (a.app < b.app ? -1 : 1));
    expect(found).toEqual(
      [versions[2], versions[1]].map((one) => ({ app: one?.app, manifest: one?.manifest, n: one?.n })),
    );
    expect(await store.manifests([])).toEqual([]);
  });

  test("of several apps are appended together, or none of them is", async () => {
    const fresh = await open();
    await decide(fresh, { ...sdk("maps") });
    const first = await publish(fresh, "trails");
    const next = { ...first, n: 2, digest: digestOf("second"), prev: first.digest };
    const third = { ...next, n: 3, digest: digestOf("third"), prev: next.digest };
    const other = { ...first, app: "weather", digest: digestOf("other") };
    const append = (added: readonly StoredVersion[]) => fresh.transact((tx) => tx.appendVersions(added));

    await expect(append([next, { ...third, prev: first.digest }, other])).rejects.toMatchObject({
      code: "revision.stale",
    });
    expect((await fresh.line("trails"))?.last).toBe(1);
    expect(await fresh.line("weather")).toBeNull();

    await append([next, third, other]);
    expect(await fresh.line("trails")).toEqual({ last: 3, publishedAt: 1_000, tip: third.digest });
    expect(await fresh.line("weather")).toEqual({ last: 1, publishedAt: 1_000, tip: other.digest });
    expect(await fresh.version("trails", 3)).toEqual(third);
    expect(await fresh.version("weather", 1)).toEqual(other);
    await fresh.close();
  });

  test("one of a decision nobody took is refused", async () => {
    const attempt = store.transact(async (tx) => {
      const last = await publishIn(tx, "trails");
      await tx.appendVersion({ ...last, n: last.n + 1, prev: last.digest, seq: 99 });
    });
    await expect(attempt).rejects.toMatchObject({ code: "reference.unknown" });
    expect((await store.line("trails"))?.last).toBe(2);
  });

  test("a block is stored once under its hash, and the first stays", async () => {
    const hash = digestOf("block");
    await store.transact((tx) => tx.putEntries([{ hash, body: "一" }]));
    await store.transact((tx) =>
      tx.putEntries([
        { hash, body: "二" },
        { hash, body: "三" },
      ]),
    );
    expect(await store.entries([hash, digestOf("absent"), hash])).toEqual([{ hash, body: "一" }]);
    expect(await store.entries([])).toEqual([]);
  });
});
