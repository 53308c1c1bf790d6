import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewRevision } from "./rows.ts";
import type { Store } from "./store.ts";
import { approvalAt, decide, digestOf, publishIn, sdk } from "./testing/sample.ts";
import { testStores } from "./testing.ts";

describe.each(testStores())("text on $engine", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await decide(store, sdk("maps"));
  });
  afterAll(() => store.close());

  /** Stores `text` wherever a body stands, and reads it back from each. */
  async function roundTrip(text: string): Promise<Set<string | undefined>> {
    const hash = digestOf(text);
    const { number, version } = await store.transact(async (tx) => {
      const place = await tx.nextSeq();
      await tx.appendApproval({ ...approvalAt(place), by: text, body: text });
      const [revision] = await tx.appendRevisions([revisionWith(text, place.seq)]);
      await tx.putEntries([{ hash, body: text }]);
      const last = await publishIn(tx, "trails");
      const next = { ...last, n: last.n + 1, prev: last.digest, digest: digestOf([hash, last.n]) };
      await tx.appendVersion({ ...next, class: text, actions: text, changes: text, manifest: text });
      return { number: revision?.number ?? 0, version: next.n };
    });
    const [approval] = await store.approvals({ after: (await store.registry()).seq - 1, limit: 1 });
    const revision = (await store.history(sdk("any")))[number - 1];
    const [entry] = await store.entries([hash]);
    const stored = await store.version("trails", version);
    return new Set([
      ...[approval?.by, approval?.body, revision?.body, revision?.sets, entry?.body],
      ...[stored?.class, stored?.actions, stored?.changes, stored?.manifest],
    ]);
  }

  function revisionWith(text: string, seq: number): NewRevision {
    const plain = { ...sdk("any"), seq, effectiveAt: seq, digest: digestOf(text), facets: [], refers: [] };
    return { ...plain, body: text, sets: text, search: text };
  }

  const texts: [string, string][] = [
    ["empty", ""],
    ["Chinese, emoji and astral", "极光推送 𠮷𠀋 👩‍👩‍👧‍👦 🇨🇳 é e\u0301 Å Å ﬁ"],
    ["quotes and signs of SQL", `'"\`\\ '' "" \\' $1 $$ ? :a @b -- /* */ ; %_ \${x} {} {"a":1}`],
    ["numbers as text", "007 1e3 -0 0x1F 9007199254740993"],
    ["white space", " \t a \n b \r\n c \u00a0\u2028\u2029\u3000 "],
    ["controls but U+0000", "\u0001\u001b\u007f\u0085\ufeff\ufffe\uffff\u{10ffff}"],
    ["1 MB", "长𠮷".repeat(150_000)],
  ];
  test.each(texts)("comes back byte for byte: %s", async (_name, text) => {
    expect(await roundTrip(text)).toEqual(new Set([text]));
  });

  test("comes back byte for byte: any", async () => {
    const any = fc.string({ unit: "binary", maxLength: 60 }).filter((text) => !text.includes("\u0000"));
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        expect(await roundTrip(text)).toEqual(new Set([text]));
      }),
      { numRuns: 30 },
    );
  });

  const hostile: [string, string][] = [
    ["U+0000", "a\u0000b"],
    ["a lone high surrogate", "a\ud83db"],
    ["a lone low surrogate", "\udc00"],
  ];
  test.each(hostile)("%s is refused wherever it would be stored", async (_name, text) => {
    const before = await store.registry();
    await expect(roundTrip(text)).rejects.toMatchObject({ code: "text.control-character" });
    const digest = digestOf("hostile");
    const attempts = [
      () => store.transact((tx) => tx.putEntries([{ hash: digest, body: text }])),
      () => store.transact((tx) => tx.lockLine(text)),
      () => decide(store, sdk(text)),
      () => decide(store, { ...sdk("maps"), facets: [text] }),
      () => decide(store, { ...sdk("maps"), search: text }),
      () => decide(store, { ...sdk("maps"), refers: [sdk(text)] }),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: "text.control-character" });
    expect(await store.registry()).toEqual(before);
    expect(await store.entries([digest])).toEqual([]);
  });

  test.each(hostile)("%s is refused in what is asked for", async (_name, text) => {
    const at = { at: 1e15 };
    const questions = [
      () => store.revision(sdk(text), at),
      () => store.revisions("sdk", ["maps", text], at),
      () => store.history(sdk(text)),
      () => store.referring("sdk", sdk(text), at),
      () => store.search("sdk", { facets: [text], limit: 1 }, at),
      () => store.search("sdk", { after: text, limit: 1 }, at),
      () => store.facets("sdk", text, at),
      () => store.version(text, 1),
      () => store.versions(text),
      () => store.line(text),
    ];
    for (const question of questions)
      await expect(question()).rejects.toMatchObject({ code: "text.control-character" });
  });

  test("a search for anything at all is answered", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary-ascii" }), async (text) => {
        const page = await store.search("sdk", { text, limit: 1 }, { at: 1e15 });
        expect(page.rows.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
    for (const [, text] of hostile) await store.search("sdk", { text, limit: 1 }, { at: 1e15 });
  });
});
