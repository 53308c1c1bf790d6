import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "./store.ts";
import { decide, decideIn, digestOf, publishIn, sdk } from "./testing/sample.ts";
import { testStores } from "./testing.ts";

describe.each(testStores())("transact on $engine", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const everything = async () => ({
    registry: await store.registry(),
    approvals: await store.approvals({ after: 0, limit: 100 }),
    sdks: await store.search("sdk", { limit: 100 }, { at: 1e15 }),
    line: await store.line("trails"),
    versions: await store.versions("trails"),
    entries: await store.entries([digestOf("block")]),
  });

  test("gives what its body gives, and keeps what it wrote", async () => {
    expect(await store.transact(async (tx) => (await tx.nextSeq()).seq)).toBe(1);
    expect((await store.registry()).seq).toBe(1);
  });

  test("a body sees what it wrote itself", async () => {
    const seen = await store.transact(async (tx) => {
      await decideIn(tx, [sdk("maps")]);
      return tx.history(sdk("maps"));
    });
    expect(seen).toHaveLength(1);
  });

  test("a body that throws leaves nothing, whatever it wrote", async () => {
    await decide(store, sdk("before"));
    const before = await everything();
    const attempt = store.transact(async (tx) => {
      await decideIn(tx, [sdk("maps"), { ...sdk("before"), value: "changed" }]);
      await publishIn(tx, "trails");
      await tx.putEntries([{ hash: digestOf("block"), body: "block" }]);
      throw new RangeError("changed my mind");
    });
    await expect(attempt).rejects.toThrow(RangeError);
    expect(await everything()).toEqual(before);
  });

  test("what must be committed by an instant is not committed after it", async () => {
    let now = 1_000;
    const dated = await open({ clock: () => now });
    const write = (id: string, until: number) =>
      dated.transact(async (tx) => {
        await decideIn(tx, [sdk(id)]);
        await tx.commitBy(9_000);
        await tx.commitBy(1_500);
        await tx.commitBy(2_000);
        // As long as its node stands still before COMMIT.
        now = until;
      });
    await write("in-time", 1_500);
    await expect(write("late", 1_501)).rejects.toMatchObject({ code: "database.slow" });
    expect(await dated.registry()).toMatchObject({ seq: 1 });
    await dated.transact((tx) => decideIn(tx, [sdk("undated")]));
    expect(await dated.registry()).toMatchObject({ seq: 2 });
    await dated.close();
  });

  test("a query that fails spoils the whole, even when the body catches it", async () => {
    await decide(store, sdk("before"));
    const before = await everything();
    const attempt = store.transact(async (tx) => {
      await decideIn(tx, [sdk("maps")]);
      const last = await publishIn(tx, "trails");
      // Of a decision that nobody took.
      await tx.appendVersion({ ...last, n: 2, prev: last.digest, seq: 99 }).catch(() => {});
      await expect(tx.registry()).rejects.toThrow();
    });
    await expect(attempt).rejects.toMatchObject({ code: "reference.unknown" });
    expect(await everything()).toEqual(before);
  });

  test("a body that does not await one of its queries is a fault and leaves nothing", async () => {
    const attempt = store.transact(async (tx) => {
      void tx.nextSeq();
    });
    await expect(attempt).rejects.toThrow("did not await");
    expect((await store.registry()).seq).toBe(0);
  });

  test("queries begun together are answered one after another", async () => {
    const places = await store.transact((tx) => Promise.all([tx.nextSeq(), tx.nextSeq(), tx.registry()]));
    expect(places.map((place) => place.seq)).toEqual([1, 2, 2]);
    const heads = await store.snapshot((view) => Promise.all([view.registry(), view.registry()]));
    expect(heads.map((head) => head.seq)).toEqual([2, 2]);
  });

  test("its methods end with it", async () => {
    const kept = await store.transact(async (tx) => tx);
    await expect(kept.nextSeq()).rejects.toThrow("has ended");
    const view = await store.snapshot(async (reader) => reader);
    await expect(view.registry()).rejects.toThrow("has ended");
    expect((await store.registry()).seq).toBe(0);
  });

  const within: [string, (store: Store) => Promise<unknown>][] = [
    ["transact", (inner) => inner.transact((tx) => tx.nextSeq())],
    ["snapshot", (inner) => inner.snapshot((view) => view.registry())],
    ["a read of the store", (inner) => inner.registry()],
    ["close", (inner) => inner.close()],
    ["a search of the store", (inner) => inner.search("sdk", { limit: 1 }, { at: 0 })],
  ];
  test.each(within)("%s inside a body throws at once, and writes go on afterwards", async (_name, inner) => {
    await expect(store.transact(() => inner(store))).rejects.toThrow("inside transact or snapshot");
    await expect(store.snapshot(() => inner(store))).rejects.toThrow("inside transact or snapshot");
    // However deep below the body it is called.
    const deep = store.transact(() => new Promise((done) => setImmediate(() => done(inner(store)))));
    await expect(deep).rejects.toThrow("inside transact or snapshot");
    expect((await decide(store, sdk("maps")))[0]?.number).toBe(1);
  });

  test("what a body began but did not wait for may use the store once the body has ended", async () => {
    let later: Promise<unknown> = Promise.resolve();
    let end = () => {};
    await store.transact(async (tx) => {
      const ended = new Promise<void>((done) => {
        end = done;
      });
      later = ended.then(() => store.registry());
      await tx.nextSeq();
    });
    end();
    expect(await later).toMatchObject({ seq: 1 });
  });

  test("closing waits for what was begun before, and refuses what comes after", async () => {
    const writes = Array.from({ length: 30 }, () => decide(store, sdk("maps")));
    const view = store.snapshot((reader) => reader.registry());
    await Promise.all([store.close(), store.close()]);
    expect(await Promise.all(writes)).toHaveLength(30);
    expect((await view).seq).toBeLessThanOrEqual(30);
    await expect(store.registry()).rejects.toThrow("the store is closed");
  });
});
