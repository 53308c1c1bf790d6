import { setImmediate as others } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Act } from "../rows.ts";
import type { Store } from "../store.ts";
import { actAt, approvalAt, decide, enact, sdk } from "../testing/sample.ts";
import { type TestDatabase, testStores } from "../testing.ts";

const oneTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe.each(testStores())("approvals and acts in one log on $engine", ({ database }) => {
  let fresh: TestDatabase;
  let store: Store;
  let other: Store;
  beforeEach(async () => {
    fresh = await database();
    [store, other] = [await fresh.open(), await fresh.open()];
    await decide(store, sdk("a"));
    await enact(store, { subject: "wang-fang" });
    await decide(store, sdk("b"));
    await enact(store, { subject: "wang-fang" });
  });
  afterEach(async () => {
    await Promise.all([store.close(), other.close()]);
    await fresh.drop();
  });

  test("they share its sequence, its chain and its clock", async () => {
    const log = await store.log({ after: 0, limit: 10 });
    expect(log.map(({ seq, is }) => [seq, is])).toEqual([
      [1, "approval"],
      [2, "act"],
      [3, "approval"],
      [4, "act"],
    ]);
    expect(log.map((entry) => entry.prev)).toEqual([null, ...log.slice(0, -1).map((entry) => entry.digest)]);
    expect(await store.registry()).toMatchObject({ seq: 4, decidedAt: 4_000, logDigest: log[3]?.digest });
  });

  test("each comes back as it was written, and in pages", async () => {
    const act = await enact(store, { subject: "令牌 🦊" });
    const [approval] = await store.approvals({ after: 2, limit: 1 });
    expect(await store.log({ after: 4, limit: 9 })).toEqual([{ is: "act", ...act }]);
    expect(await store.log({ after: 2, limit: 1 })).toEqual([{ is: "approval", ...approval }]);
    expect((await store.log({ after: 1, limit: 2 })).map((entry) => entry.seq)).toEqual([2, 3]);
    expect(await store.log({ after: 5, limit: 2 })).toEqual([]);
  });

  test("backwards they come the newest first, and only those of the kinds asked for", async () => {
    const seqs = async (range: Parameters<Store["logBefore"]>[0]) =>
      (await store.logBefore(range)).map(({ seq }) => seq);
    const { kind } = await enact(store, { subject: "li-na" });
    expect(await seqs({ before: 6, limit: 3 })).toEqual([5, 4, 3]);
    expect(await seqs({ before: 3, limit: 3 })).toEqual([2, 1]);
    expect(await seqs({ before: 6, kinds: { acts: [kind], approvals: false }, limit: 2 })).toEqual([5, 4]);
    expect(await seqs({ before: 6, kinds: { acts: [], approvals: true }, limit: 9 })).toEqual([3, 1]);
    expect(await seqs({ before: 6, kinds: { acts: ["unheard-of"], approvals: false }, limit: 9 })).toEqual(
      [],
    );
    expect(await store.logBefore({ before: 3, limit: 2 })).toEqual(
      (await store.log({ after: 0, limit: 2 })).reverse(),
    );
  });

  test("one entry is found by its place, its change, its decision or its subject", async () => {
    const log = await store.log({ after: 0, limit: 10 });
    const { is: _is, ...third } = log[2] ?? expect.fail();
    expect(await store.approval(3)).toEqual(third);
    expect(await store.approval(2)).toBeNull();
    expect(await store.approvalOf("change-3")).toEqual(third);
    expect(await store.approvalOf("change-2")).toBeNull();
    expect(await store.decided("decision-3")).toEqual(log[2]);
    expect(await store.decided("decision-2")).toEqual(log[1]);
    expect(await store.decided("decision-9")).toBeNull();
    expect((await store.acts("wang-fang")).map((act) => act.seq)).toEqual([2, 4]);
    expect(await store.acts("nobody")).toEqual([]);
    const acts = await store.acts("wang-fang");
    expect(await store.actsOf(acts[0]?.kind ?? "")).toEqual(acts);
    expect(await store.actsOf("nothing-done")).toEqual([]);
  });

  const wrong: [string, (act: Act) => Partial<Act>, string][] = [
    ["at another place", ({ seq }) => ({ seq: seq + 1 }), "revision.stale"],
    ["after another predecessor", () => ({ prev: null }), "revision.stale"],
    ["not later than the last decision", () => ({ at: 4_000 }), "revision.stale"],
    ["of an approval's decision id", () => ({ decisionId: "decision-3" }), "value.duplicate"],
    ["of an act's decision id", () => ({ decisionId: "decision-2" }), "value.duplicate"],
  ];
  test.each(wrong)("an act %s is refused, and its place is not used up", async (_name, change, code) => {
    const before = [await store.registry(), await store.log({ after: 0, limit: 10 })];
    const attempt = store.transact(async (tx) => {
      const act = actAt(await tx.nextSeq());
      await tx.appendAct({ ...act, ...change(act) });
    });
    await expect(attempt).rejects.toMatchObject({ name: "Problem", code });
    expect([await store.registry(), await store.log({ after: 0, limit: 10 })]).toEqual(before);
  });

  test("an approval of an act's decision id is refused", async () => {
    const attempt = store.transact(async (tx) =>
      tx.appendApproval({ ...approvalAt(await tx.nextSeq()), decisionId: "decision-2" }),
    );
    await expect(attempt).rejects.toMatchObject({ code: "value.duplicate" });
  });

  test("one place takes one entry, whatever it is", async () => {
    const attempt = store.transact(async (tx) => {
      const act = actAt(await tx.nextSeq());
      await tx.appendAct(act);
      const second = approvalAt({ ...(await tx.registry()) });
      await tx.appendApproval({ ...second, decisionId: "another", decidedAt: 9_000 });
    });
    await expect(attempt).rejects.toMatchObject({ code: "revision.stale" });
    expect((await store.registry()).seq).toBe(4);
  });

  test("decisions and acts of two processes at once lose none, and leave no gap and no place twice", async () => {
    await Promise.all(
      oneTo(40).map(async (writer) => {
        const through = writer % 2 === 0 ? store : other;
        for (const _time of oneTo(5))
          await (writer % 3 === 0 ? decide(through, sdk(`sdk-${writer}`)) : enact(through));
      }),
    );
    const log = await store.log({ after: 0, limit: 1_000 });
    expect(log.map((entry) => entry.seq)).toEqual(oneTo(204));
    expect(log.map((entry) => entry.prev)).toEqual([null, ...log.slice(0, -1).map((entry) => entry.digest)]);
    expect(log.filter((entry) => entry.is === "approval")).toHaveLength(2 + 13 * 5);
  });

  test("a reader that follows the log while it grows misses no entry", async () => {
    const writing = Promise.all(
      [store, other].map(async (through) => {
        for (const n of oneTo(30)) await (n % 2 === 0 ? decide(through, sdk("a")) : enact(through));
      }),
    );
    const seen: number[] = [];
    while (seen.length < 64) {
      const page = await other.log({ after: seen.at(-1) ?? 0, limit: 7 });
      seen.push(...page.map((entry) => entry.seq));
      await others();
    }
    await writing;
    expect(seen).toEqual(oneTo(64));
  });
});
