// The same registry answers every question with the same words in the same order, whatever the engine.
import { expect, test } from "vitest";
import { normalise } from "./normalise.ts";
import type { EntityRef, Moment, Reader, Store } from "./store.ts";
import { app, decide, digestOf, type Edit, publish, sdk, vendor } from "./testing/sample.ts";
import { testStores } from "./testing.ts";

// Ids beyond what the schema allows, since order is where engines and collations differ.
const ids = [
  "a",
  "B",
  "Z",
  "a-b",
  "a.b",
  "a_b",
  "ab",
  "É",
  "é",
  "ñ",
  "ß",
  "ｚ",
  "中",
  "仲",
  "\ue000",
  "𠮷",
  "🦊",
  "10",
  "9",
];
const names = [
  "Ａｌｐｈａ 地图",
  "alpha 100%_\\'",
  "ＪＰｕｓｈ 极光推送",
  "ÉCLAIR 🦊",
  "e\u0301clair 👩‍👧",
  "STRASSE",
  "straße ΟΔΟΣ",
];

const edits: Edit[] = ids.map((id, at) => ({
  ...sdk(id),
  value: names[at % names.length],
  search: normalise(`${id} ${names[at % names.length]}`),
  facets: [`fn:${ids[at % 5]}`, `type:${ids[at % 7]}`, "all"],
  refers: [vendor(ids[at % 3] ?? "a")],
}));
const link = { kind: "integration", id: "trails/a" } as const satisfies EntityRef;

async function fill(store: Store): Promise<void> {
  await decide(store, ...edits);
  await decide(
    store,
    { ...sdk("a"), effectiveAt: 9_000 },
    { ...sdk("中"), search: "later", effectiveAt: 9_000 },
  );
  await decide(store, app("trails"), { ...link, refers: [app("trails"), sdk("a"), sdk("中")] });
  for (const name of ["trails", "Trails", "轨迹", "trails"]) await publish(store, name);
}

const texts = [
  "",
  "alpha",
  "ＡＬＰＨＡ",
  "地图",
  "100%_\\'",
  "_",
  "%",
  "\\",
  "'",
  "éclair",
  "🦊",
  "👩‍👧",
  "strasse",
  "οδοσ",
  "極",
  "z",
];
const moments: Moment[] = [{ at: 1e15 }, { at: 8_999 }, { at: 1e15, seq: 1 }, { at: 0 }];

/** Answers to questions of every kind; the clock alone is an engine's own. */
type Questions = { readonly [M in Exclude<keyof Reader, "now">]: (reader: Reader) => Promise<unknown> };
const eachMoment = (ask: (moment: Moment) => Promise<unknown>) => Promise.all(moments.map(ask));

const questions: Questions = {
  registry: (reader) => reader.registry(),
  approvals: (reader) => reader.approvals({ after: 1, limit: 5 }),
  revision: (reader) => eachMoment((moment) => reader.revision(sdk("中"), moment)),
  revisions: (reader) =>
    eachMoment((moment) => reader.revisions("sdk", [...ids, "nobody"].reverse(), moment)),
  history: (reader) => Promise.all([sdk("a"), link, app("nobody")].map(reader.history)),
  search: (reader) =>
    eachMoment((moment) =>
      Promise.all([
        ...texts.map((text) => reader.search("sdk", { text, limit: 3 }, moment)),
        ...ids.map((after) => reader.search("sdk", { after, limit: 2 }, moment)),
        ...ids.map((id) =>
          reader.search("sdk", { text: "a", facets: [`fn:${id}`, "all"], limit: 9 }, moment),
        ),
      ]),
    ),
  referring: (reader) =>
    eachMoment((moment) =>
      Promise.all([
        ...ids.map((id) => reader.referring("sdk", vendor(id), moment)),
        reader.referring("integration", sdk("中"), moment),
      ]),
    ),
  facets: (reader) =>
    eachMoment((moment) =>
      Promise.all(["", "fn:", "type:", "typ", "é"].map((prefix) => reader.facets("sdk", prefix, moment))),
    ),
  count: (reader) => eachMoment((moment) => reader.count("sdk", moment)),
  version: (reader) => Promise.all([1, 2, 3].map((n) => reader.version("trails", n))),
  versions: (reader) => Promise.all(["trails", "轨迹", "nobody"].map(reader.versions)),
  pointers: (reader) => Promise.all([0, 1_000, 2_000, 9_000].map(reader.pointers)),
  entries: (reader) =>
    reader.entries(["trails", "轨迹", "none"].map((name) => digestOf(`{"app":"${name}","n":1}`))),
  line: (reader) => Promise.all(["trails", "轨迹", "nobody"].map(reader.line)),
};

async function answers(reader: Reader): Promise<Record<string, string>> {
  const given = Object.entries(questions).map(async ([name, ask]) => [
    name,
    JSON.stringify(await ask(reader)),
  ]);
  return Object.fromEntries(await Promise.all(given));
}

test("every engine gives the same answers, and so do a store, its snapshot and a write", async () => {
  const all: Record<string, string>[] = [];
  for (const { open } of testStores()) {
    const store = await open();
    await fill(store);
    all.push(await answers(store), await store.snapshot(answers), await store.transact(answers));
    await store.close();
  }
  const [first, ...others] = all;
  for (const other of others) expect(other).toEqual(first);
  // Every question has an answer worth comparing.
  for (const [name, answer] of Object.entries(first ?? {})) expect(answer.length, name).toBeGreaterThan(8);
});

test("a page of everything is in the order of the bytes of its ids", async () => {
  const byBytes = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const { open } of testStores()) {
    const store = await open();
    await fill(store);
    const { rows } = await store.search("sdk", { limit: 100 }, { at: 1e15 });
    expect(rows.map((row) => row.id)).toEqual(byBytes);
    await store.close();
  }
});
