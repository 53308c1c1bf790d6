import { setImmediate as others } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "./store.ts";
import { app, decide, digestOf, publish, sdk } from "./testing/sample.ts";
import { type TestDatabase, testStores } from "./testing.ts";

const oneTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe.each(testStores())("at once on $engine", ({ database }) => {
  let fresh: TestDatabase;
  let stores: [Store, Store];
  beforeEach(async () => {
    fresh = await database();
    stores = [await fresh.open(), await fresh.open()];
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await fresh.drop();
  });

  /** 40 writers, half of them through either store, write ten times each. */
  const fortyTimesTen = (write: (store: Store, writer: number) => Promise<unknown>) =>
    Promise.all(
      oneTo(40).map(async (writer) => {
        for (const _time of oneTo(10)) await write(stores[writer % 2 === 0 ? 0 : 1], writer);
      }),
    );

  test("40 writers of 10 decisions each lose none, and places, numbers and chain have no gap", async () => {
    await fortyTimesTen((store, writer) => decide(store, sdk("shared"), app(`app-${writer}`)));
    const [store] = stores;
    const approvals = await store.approvals({ after: 0, limit: 1_000 });
    expect(approvals.map((approval) => approval.seq)).toEqual(oneTo(400));
    expect(approvals.map((approval) => approval.prev)).toEqual([
      null,
      ...approvals.slice(0, -1).map((approval) => approval.digest),
    ]);
    expect(await store.registry()).toMatchObject({ seq: 400, logDigest: approvals.at(-1)?.digest });
    const shared = await store.history(sdk("shared"));
    expect(shared.map(({ number, seq }) => [number, seq])).toEqual(oneTo(400).map((n) => [n, n]));
    for (const writer of oneTo(40)) expect(await store.history(app(`app-${writer}`))).toHaveLength(10);
  });

  test("40 writers of 10 versions each lose none, and each app's numbers and chain have no gap", async () => {
    await decide(stores[0], sdk("maps"));
    await fortyTimesTen((store, writer) => publish(store, `app-${writer % 4}`));
    for (const name of ["app-0", "app-1", "app-2", "app-3"]) {
      const versions = await stores[0].versions(name);
      expect(versions.map((version) => version.n)).toEqual(oneTo(100));
      expect(versions.map((version) => version.prev)).toEqual([
        null,
        ...versions.slice(0, -1).map((version) => version.digest),
      ]);
      expect(await stores[0].line(name)).toMatchObject({ last: 100, tip: versions.at(-1)?.digest });
    }
  });

  test("writers of the same blocks in any order all end, and each block is there once", async () => {
    const blocks = oneTo(50).map((n) => ({ hash: digestOf(n), body: `block ${n}` }));
    await fortyTimesTen((store, writer) =>
      store.transact((tx) => tx.putEntries(writer % 3 === 0 ? blocks : [...blocks].reverse())),
    );
    const stored = await stores[1].entries(blocks.map((block) => block.hash));
    expect(stored).toHaveLength(50);
    expect(new Set(stored.map((block) => block.body)).size).toBe(50);
  });

  test("a reader sees nothing of a write until it is committed, then all of it", async () => {
    const [writer, reader] = stores;
    const both = async () =>
      (await reader.revisions("sdk", ["a", "b"], { at: 1e15 })).map((revision) => revision.id);
    await writer.transact(async (tx) => {
      const place = await tx.nextSeq();
      expect((await reader.registry()).seq).toBe(0);
      for (const id of ["a", "b"]) {
        const body = JSON.stringify(id);
        await tx.appendRevisions([
          {
            ...sdk(id),
            seq: place.seq,
            effectiveAt: 0,
            body,
            sets: "{}",
            digest: digestOf(body),
            search: id,
            facets: [],
            refers: [],
          },
        ]);
        expect(await both()).toEqual([]);
      }
    });
    expect(await both()).toEqual(["a", "b"]);
    expect((await reader.registry()).seq).toBe(1);
  });

  test("all reads of a snapshot agree, whatever is committed between them", async () => {
    const [writer, reader] = stores;
    await decide(writer, sdk("maps"));
    await reader.snapshot(async (view) => {
      expect((await view.registry()).seq).toBe(1);
      await decide(writer, sdk("maps"), sdk("push"));
      expect((await view.registry()).seq).toBe(1);
      expect(await view.history(sdk("maps"))).toHaveLength(1);
      expect(await view.count("sdk", { at: 1e15 })).toBe(1);
    });
    expect(await reader.count("sdk", { at: 1e15 })).toBe(2);
  });

  test("while decisions commit, no snapshot and no search ever shows half of one", async () => {
    const [writer, reader] = stores;
    const pair = [sdk("a"), sdk("b")] as const;
    let writing = true;
    const written = (async () => {
      for (const n of oneTo(60)) {
        await decide(writer, ...pair.map((one) => ({ ...one, value: n })), sdk(`more-${n}`));
      }
      writing = false;
    })();
    let seen = 0;
    const reading = oneTo(3).map(async () => {
      while (writing) {
        await reader.snapshot(async (view) => {
          const { seq } = await view.registry();
          const a = await view.history(pair[0]);
          const b = await view.history(pair[1]);
          expect([a.length, b.length, b.at(-1)?.seq ?? 0]).toEqual([seq, seq, seq]);
          expect(await view.count("sdk", { at: 1e15 })).toBe(seq === 0 ? 0 : seq + 2);
        });
        const page = await reader.search("sdk", { limit: 1_000 }, { at: 1e15 });
        expect(page.rows).toHaveLength(page.total);
        seen += 1;
        await others();
      }
    });
    await Promise.all([written, ...reading]);
    expect(seen).toBeGreaterThan(3);
    expect((await reader.registry()).seq).toBe(60);
  });
});
