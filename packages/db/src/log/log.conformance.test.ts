import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Approval } from "../rows.ts";
import type { Store } from "../store.ts";
import { approvalAt, decide, sdk } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

describe.each(testStores())("the decision log on $engine", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  test("is empty in a new registry", async () => {
    expect(await store.registry()).toEqual({ seq: 0, decidedAt: 0, expanded: 0, logDigest: null });
    expect(await store.approvals({ after: 0, limit: 10 })).toEqual([]);
  });

  test("a decision takes the next place and chains to the one before", async () => {
    await decide(store, { ...sdk("a") });
    await decide(store, { ...sdk("b") });
    const [first, second] = await store.approvals({ after: 0, limit: 10 });
    const head = await store.registry();
    expect([first?.seq, second?.seq]).toEqual([1, 2]);
    expect([first?.prev, second?.prev]).toEqual([null, first?.digest]);
    expect(head).toEqual({ seq: 2, decidedAt: 2_000, expanded: 0, logDigest: second?.digest });
  });

  test("is read in pages", async () => {
    const page = await store.approvals({ after: 1, limit: 1 });
    expect(page.map((approval) => approval.seq)).toEqual([2]);
  });

  test("approvals are found by the instant that they take effect at", async () => {
    const at = async (effectiveAt: number, upToSeq: number) =>
      (await store.approvalsAt({ effectiveAt, upToSeq })).map((approval) => approval.seq);
    expect(await at(2_000, 2)).toEqual([2]);
    expect(await at(2_000, 1)).toEqual([]);
    expect(await at(2_001, 2)).toEqual([]);
    const from = async (effectiveAt: number, upToSeq: number) =>
      (await store.approvalsFrom({ effectiveAt, upToSeq })).map((approval) => approval.seq);
    expect(await from(1_000, 2)).toEqual([1, 2]);
    expect(await from(1_001, 2)).toEqual([2]);
    expect(await from(1_000, 1)).toEqual([1]);
    expect(await from(2_001, 2)).toEqual([]);
  });

  test("an approval comes back byte for byte", async () => {
    const body = '{"reason":"合规 \\u0000 é","z":1}';
    const written = await store.transact(async (tx) => {
      const approval = { ...approvalAt(await tx.nextSeq()), body };
      await tx.appendApproval(approval);
      return approval;
    });
    expect(await store.approvals({ after: written.seq - 1, limit: 1 })).toEqual([written]);
  });

  const wrong: [string, (approval: Approval) => Partial<Approval>, string][] = [
    ["another place", ({ seq }) => ({ seq: seq + 1 }), "revision.stale"],
    ["another predecessor", () => ({ prev: null }), "revision.stale"],
    ["an instant before the last decision", () => ({ decidedAt: 1 }), "revision.stale"],
    ["a change that is decided already", () => ({ change: "change-1" }), "value.duplicate"],
    ["a decision that is there already", () => ({ decisionId: "decision-1" }), "value.duplicate"],
  ];
  test.each(wrong)(
    "an approval with %s is refused, and its place is not used up",
    async (_name, change, code) => {
      const before = await store.registry();
      const attempt = store.transact(async (tx) => {
        const approval = approvalAt(await tx.nextSeq());
        await tx.appendApproval({ ...approval, ...change(approval) });
      });
      await expect(attempt).rejects.toMatchObject({ name: "Problem", code });
      expect(await store.registry()).toEqual(before);
    },
  );

  test("the clock does not go back", async () => {
    const first = await store.now();
    const second = await store.now();
    expect(Number.isInteger(first)).toBe(true);
    expect(second).toBeGreaterThanOrEqual(first);
  });
});
