import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Redacted } from "../rows.ts";
import type { Store } from "../store.ts";
import { decide, digestOf, enact, publish, sdk } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

const block = { hash: digestOf('{"app":"trails","n":1}'), body: '{"app":"trails","n":1}' };
const gone = '{"reason":"telephone number","redacted":true,"seq":3}';

describe.each(testStores())("redaction on $engine", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await decide(store, { ...sdk("maps"), value: "13800138000", search: "maps 13800138000" });
    await publish(store, "trails");
    await enact(store, { body: '{"reason":"13800138000"}' });
  });
  afterEach(() => store.close());
  const redact = (what: Redacted) => store.transact((tx) => tx.redact(what, gone));

  test("a revision loses its body and whatever repeats it, and keeps its digest", async () => {
    const [before] = await store.history(sdk("maps"));
    expect(await redact({ is: "revision", ...sdk("maps"), number: 1 })).toBe(true);
    expect(await store.history(sdk("maps"))).toEqual([{ ...before, body: gone, sets: "{}" }]);
    const found = await store.search("sdk", { text: "13800138000", limit: 1 }, { at: 1e15 });
    expect(found.total).toBe(0);
  });

  test.each([1, 2])("entry %i of the log loses its body and keeps its place in the chain", async (seq) => {
    const before = await store.log({ after: 0, limit: 9 });
    expect(await redact({ is: "log", seq })).toBe(true);
    const after = before.map((entry) => (entry.seq === seq ? { ...entry, body: gone } : entry));
    expect(await store.log({ after: 0, limit: 9 })).toEqual(after);
  });

  test("a block of a document loses its body and keeps its hash", async () => {
    expect(await redact({ is: "entry", hash: block.hash })).toBe(true);
    expect(await store.entries([block.hash])).toEqual([{ ...block, body: gone }]);
  });

  test("a version loses what it says and what changed in it, and keeps its number and digest", async () => {
    const before = await store.version("trails", 1);
    expect(await redact({ is: "version", app: "trails", n: 1 })).toBe(true);
    expect(await store.version("trails", 1)).toEqual({ ...before, manifest: gone, changes: "[]" });
  });

  test("what is not there is not redacted", async () => {
    expect(await redact({ is: "revision", ...sdk("maps"), number: 2 })).toBe(false);
    expect(await redact({ is: "log", seq: 9 })).toBe(false);
    expect(await redact({ is: "version", app: "trails", n: 9 })).toBe(false);
    expect(await redact({ is: "entry", hash: digestOf("none") })).toBe(false);
  });
});
