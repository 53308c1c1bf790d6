import type { ChangeState } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EntityRef, NewChange } from "../rows.ts";
import type { Store } from "../store.ts";
import { changeOf, sdk, vendor } from "../testing/sample.ts";
import { type TestDatabase, testStores } from "../testing.ts";

const oneTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const stored = ({ touches: _touches, search: _search, ...change }: NewChange) => change;

describe.each(testStores())("changes on $engine", ({ database }) => {
  let fresh: TestDatabase;
  let store: Store;
  let other: Store;
  beforeEach(async () => {
    fresh = await database();
    [store, other] = [await fresh.open(), await fresh.open()];
  });
  afterEach(async () => {
    await Promise.all([store.close(), other.close()]);
    await fresh.drop();
  });

  const put = (...changes: readonly NewChange[]) =>
    store.transact(async (tx) => {
      for (const change of changes) await tx.putChange(change);
    });
  const touching = async (entity: EntityRef) =>
    (await store.changes({ touches: entity, limit: 10 })).rows.map((change) => change.id);

  test("one comes back as it was written, and is not written twice", async () => {
    const change = changeOf("one", { draft: '{"title":"定位 🦊"}', submittedSeq: 3, touches: [sdk("maps")] });
    await put(change);
    expect(await store.change("one")).toEqual(stored(change));
    expect(await store.change("nobody")).toBeNull();
    await expect(put(changeOf("one"))).rejects.toMatchObject({ code: "value.duplicate" });
  });

  test("locking gives it as it stands, or null when there is none", async () => {
    await put(changeOf("one"));
    await store.transact(async (tx) => {
      expect(await tx.lockChange("one")).toEqual(stored(changeOf("one")));
      expect(await tx.lockChange("nobody")).toBeNull();
    });
    expect(await store.change("one")).toEqual(stored(changeOf("one")));
  });

  test("a move replaces all but who made it and when, and what it touches", async () => {
    await put(changeOf("one", { touches: [sdk("maps"), vendor("acme")] }));
    const moved = changeOf("one", {
      edit: 2,
      state: "in-review",
      draft: '{"edits":[]}',
      submittedSeq: 7,
      title: "moved",
      search: "moved",
      createdBy: "another",
      createdAt: 9_999,
      changedAt: 2_000,
      touches: [sdk("push"), vendor("acme"), vendor("acme")],
    });
    const went = await store.transact((tx) => tx.moveChange(moved, { edit: 1, state: "draft" }));
    expect(went).toBe(true);
    expect(await store.change("one")).toEqual({ ...stored(moved), createdBy: "li-wen", createdAt: 1_000 });
    expect(await touching(sdk("maps"))).toEqual([]);
    expect(await touching(sdk("push"))).toEqual(["one"]);
    expect(await touching(vendor("acme"))).toEqual(["one"]);
    expect((await store.changes({ text: "moved", limit: 1 })).total).toBe(1);
  });

  const unexpected: [string, { edit: number; state: ChangeState }][] = [
    ["another edit", { edit: 2, state: "draft" }],
    ["another state", { edit: 1, state: "in-review" }],
  ];
  test.each(unexpected)("a move from %s writes nothing", async (_name, expected) => {
    await put(changeOf("one", { touches: [sdk("maps")] }));
    const moved = changeOf("one", { edit: 3, state: "approved", touches: [] });
    expect(await store.transact((tx) => tx.moveChange(moved, expected))).toBe(false);
    expect(await store.transact((tx) => tx.moveChange({ ...moved, id: "nobody" }, expected))).toBe(false);
    expect(await store.change("one")).toEqual(stored(changeOf("one")));
    expect(await touching(sdk("maps"))).toEqual(["one"]);
  });

  test("of reviewers who decide one change at the same instant exactly one moves it", async () => {
    await put(changeOf("one", { state: "in-review" }));
    const outcomes = await Promise.all(
      oneTo(20).map(async (n) => {
        const state = n % 3 === 0 ? "approved" : "rejected";
        const moved = changeOf("one", { state, title: `${n}`, touches: [sdk(`sdk-${n}`)] });
        const through = n % 2 === 0 ? store : other;
        return through.transact((tx) => tx.moveChange(moved, { edit: 1, state: "in-review" }));
      }),
    );
    expect(outcomes.filter((went) => went)).toHaveLength(1);
    const winner = outcomes.indexOf(true) + 1;
    expect(await store.change("one")).toMatchObject({ title: `${winner}` });
    expect(await touching(sdk(`sdk-${winner}`))).toEqual(["one"]);
    expect((await store.changes({ limit: 5 })).total).toBe(1);
  });

  test("writers who lock it first lose no edit, whichever process they are", async () => {
    await put(changeOf("one"));
    await Promise.all(
      oneTo(40).map((n) =>
        (n % 2 === 0 ? store : other).transact(async (tx) => {
          const { edit, state } = (await tx.lockChange("one")) ?? expect.fail();
          const went = await tx.moveChange(changeOf("one", { edit: edit + 1 }), { edit, state });
          expect(went).toBe(true);
        }),
      ),
    );
    expect((await store.change("one"))?.edit).toBe(41);
  });

  test("its authors are a set that never shrinks, sorted", async () => {
    await put(changeOf("one"));
    await store.transact((tx) => tx.addAuthors("one", ["zhao", "li", "zhao"]));
    await store.transact((tx) => tx.addAuthors("one", ["王芳", "li"]));
    await store.transact((tx) => tx.addAuthors("one", []));
    expect(await store.authors("one")).toEqual(["li", "zhao", "王芳"]);
    expect(await store.authors("nobody")).toEqual([]);
    const attempt = store.transact((tx) => tx.addAuthors("nobody", ["li"]));
    await expect(attempt).rejects.toMatchObject({ code: "reference.unknown" });
  });

  test("its discussion is told oldest first, and belongs to a change that is there", async () => {
    await put(changeOf("one"));
    const remark = (id: string, at: number) => ({
      id,
      change: "one",
      at,
      by: "li",
      kind: "comment",
      replyTo: id === "b" ? null : "b",
      body: `{"text":"${id}"}`,
    });
    const told = [remark("b", 1_000), remark("a", 2_000), remark("c", 2_000)];
    for (const one of [...told].reverse()) await store.transact((tx) => tx.putRemark(one));
    expect(await store.remarks("one")).toEqual(told);
    expect(await store.remarks("nobody")).toEqual([]);
    const attempt = store.transact((tx) => tx.putRemark({ ...remark("d", 1), change: "nobody" }));
    await expect(attempt).rejects.toMatchObject({ code: "reference.unknown" });
  });
});
