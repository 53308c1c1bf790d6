// The same registry answers every question with the same words in the same order, whatever the engine.
import { expect, test } from "vitest";
import { archiveSections } from "./archive/sections.ts";
import { normalise } from "./normalise.ts";
import type { EntityRef, Moment } from "./rows.ts";
import type { Reader, Store } from "./store.ts";
import { fillReview } from "./testing/review.ts";
import { app, decide, digestOf, type Edit, publish, registry, sdk, vendor } from "./testing/sample.ts";
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
const entities = [app("trails"), link, ...ids.map(sdk), vendor("nobody")];

async function fill(store: Store): Promise<void> {
  await decide(store, ...edits);
  await decide(
    store,
    { ...sdk("a"), effectiveAt: 9_000 },
    { ...sdk("中"), search: "later", effectiveAt: 9_000 },
  );
  await decide(store, ...ids.map(app), app("trails"), {
    ...link,
    refers: [app("trails"), sdk("a"), sdk("中")],
  });
  for (const name of ["trails", "Trails", "轨迹", "trails"]) await publish(store, name);
  await fillReview(store, ids);
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
  // One engine writes spaces into the JSON that it takes apart.
  fields: (reader) =>
    eachMoment(async (moment) => {
      const asked = { fields: ["names", "links", "nothing"], ids: [...ids, "nobody"].reverse() };
      const rows = await reader.fields("sdk", asked, moment);
      return rows.map(({ id, body }) => `${id} ${JSON.stringify(JSON.parse(body))}`).sort();
    }),
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
  referringFacets: (reader) =>
    eachMoment(async (moment) => {
      const all = await Promise.all(
        ["fn:", "type:", "none:"].map((prefix) =>
          reader.referringFacets("sdk", { ids, kind: "vendor", prefix }, moment),
        ),
      );
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      return all.map((some) =>
        Object.fromEntries(some.map(({ target, found }) => [target, [...found].sort(byId)])),
      );
    }),
  facetsByApp: (reader) =>
    eachMoment(async (moment) => {
      const all = await reader.facetsByApp(["trails", "轨迹", "nobody"], "fn:", moment);
      return Object.fromEntries(all.map(({ found, target }) => [target, [...found]]));
    }),
  facets: (reader) =>
    eachMoment((moment) =>
      Promise.all(["", "fn:", "type:", "typ", "é"].map((prefix) => reader.facets("sdk", prefix, moment))),
    ),
  count: (reader) => eachMoment((moment) => reader.count("sdk", moment)),
  held: (reader) => eachMoment((moment) => reader.held("sdk", moment)),
  version: (reader) => Promise.all([1, 2, 3].map((n) => reader.version("trails", n))),
  versions: (reader) => Promise.all(["trails", "轨迹", "nobody"].map(reader.versions)),
  planned: (reader) => reader.planned(["trails", "轨迹", "nobody"]),
  manifests: async (reader) =>
    (
      await reader.manifests([
        { app: "trails", n: 2 },
        { app: "轨迹", n: 1 },
        { app: "轨迹", n: 2 },
        { app: "nobody", n: 1 },
      ])
    ).sort((a, b) => (a.manifest < b.manifest ? -1 : 1)),
  pointers: (reader) => Promise.all([0, 1_000, 2_000, 9_000].map(reader.pointers)),
  entries: (reader) =>
    reader.entries(["trails", "轨迹", "none"].map((name) => digestOf(`{"app":"${name}","n":1}`))),
  entryBytes: async (reader) => {
    const hashes = ["trails", "轨迹", "none"].map((name) => digestOf(`{"app":"${name}","n":1}`));
    const found = await reader.entryBytes(hashes);
    return found.map(({ bytes, hash }) => `${hash} ${Buffer.from(bytes)}`).sort();
  },
  line: (reader) => Promise.all(["trails", "轨迹", "nobody"].map(reader.line)),
  logBefore: (reader) =>
    Promise.all([
      reader.logBefore({ before: 1e15, limit: 5 }),
      reader.logBefore({ before: 1e15, limit: 5, kinds: { acts: [], approvals: true } }),
    ]),
  log: (reader) => Promise.all([0, 2, 4].map((after) => reader.log({ after, limit: 4 }))),
  approvalsAt: (reader) =>
    Promise.all([2_000, 4_000, 5_000].map((effectiveAt) => reader.approvalsAt({ effectiveAt, upToSeq: 4 }))),
  approvalsFrom: (reader) =>
    Promise.all(
      [2_000, 4_000, 5_000].map((effectiveAt) => reader.approvalsFrom({ effectiveAt, upToSeq: 4 })),
    ),
  approval: (reader) => Promise.all([1, 4, 99].map(reader.approval)),
  decided: (reader) => Promise.all(["decision-1", "decision-4", "none"].map(reader.decided)),
  approvalOf: (reader) => Promise.all(["change-1", "change-4", "none"].map(reader.approvalOf)),
  acts: (reader) => Promise.all(ids.map(reader.acts)),
  actsOf: (reader) => Promise.all(["change.rejected", "none"].map(reader.actsOf)),
  revisionNumbered: (reader) => Promise.all([1, 2, 3].map((n) => reader.revisionNumbered(sdk("a"), n))),
  histories: (reader) => Promise.all([9, 1].map((seq) => reader.histories(entities, seq))),
  prospectsReferring: (reader) =>
    eachMoment(async (moment) =>
      (await reader.prospectsReferring("sdk", { kind: "vendor", ids }, moment)).sort((a, b) =>
        a.digest < b.digest ? -1 : 1,
      ),
    ),
  prospects: (reader) => eachMoment((moment) => reader.prospects(entities, moment)),
  revisionsOf: (reader) => Promise.all([1, 2, 99].map(reader.revisionsOf)),
  revisionsAfter: (reader) =>
    Promise.all(
      [null, { ...sdk("中"), number: 1 }, { ...vendor("a"), number: 1 }].flatMap((after) =>
        [1, 2, 99].map((seq) => reader.revisionsAfter(seq, { after, limit: 3 })),
      ),
    ),
  reached: (reader) =>
    Promise.all([[registry], [vendor("a")], [sdk("中")], [link]].map((touched) => reader.reached(touched))),
  everFacets: (reader) =>
    Promise.all((["sdk", "app"] as const).map((kind) => reader.everFacets(kind, "fn:"))),
  waiting: (reader) => Promise.all(["", "B"].map((after) => reader.waiting({ after, limit: 9 }))),
  todosOf: (reader) => reader.todosOf(["trails", "轨迹", "nobody"]),
  countWaiting: (reader) => Promise.all([undefined, 1, 3].map((seq) => reader.countWaiting(seq))),
  change: (reader) => Promise.all([...ids, "none"].map(reader.change)),
  changes: (reader) =>
    Promise.all([
      ...texts.map((text) => reader.changes({ text, limit: 4 })),
      ...ids.map((author) => reader.changes({ author, limit: 4 })),
      ...ids.map((id) => reader.changes({ touches: sdk(id), states: ["draft", "approved"], limit: 4 })),
      ...ids.map((id) => reader.changes({ after: `2000 ${id}`, limit: 4 })),
    ]),
  changeCounts: (reader) => reader.changeCounts(),
  authors: (reader) => Promise.all(ids.map(reader.authors)),
  remarks: (reader) => Promise.all(ids.map(reader.remarks)),
  person: (reader) => Promise.all([...ids, "none"].map(reader.person)),
  personByEmail: (reader) => Promise.all(ids.map((id) => reader.personByEmail(`${id}@example.com`))),
  people: (reader) => reader.people(),
  searchPeople: (reader) =>
    Promise.all([
      ...texts.map((text) => reader.searchPeople({ limit: 3, text })),
      ...ids.map((id) => reader.searchPeople({ after: `${id}@example.com`, limit: 2 })),
    ]),
  invitation: (reader) => Promise.all(ids.map((id) => reader.invitation(digestOf(id)))),
  invitations: (reader) => reader.invitations(),
  tokenByHash: (reader) => Promise.all(ids.map((id) => reader.tokenByHash(digestOf(id)))),
  token: (reader) => Promise.all(ids.map(reader.token)),
  tokens: (reader) => Promise.all([undefined, ...ids].map((issuer) => reader.tokens(issuer))),
  searchTokens: (reader) =>
    Promise.all([
      ...texts.map((text) => reader.searchTokens({ limit: 3, text })),
      ...ids.map((issuer) => reader.searchTokens({ issuer, limit: 2 })),
      ...[0, 8_999, 1e15].map((validAt) => reader.searchTokens({ limit: 3, validAt })),
      ...ids.map((id) => reader.searchTokens({ after: `1000 ${id}`, limit: 2 })),
    ]),
  suppressions: (reader) => reader.suppressions(),
  settlements: (reader) =>
    Promise.all([[], ["trails"], ["nobody", "trails"]].map((apps) => reader.settlements(apps))),
  linksUpTo: async (reader) =>
    (
      await reader.linksUpTo(
        "中",
        ids.map((id) => `https://pilu.example/${id}`),
      )
    ).sort((a, b) => (a.url < b.url ? -1 : 1)),
  links: (reader) => reader.links([...ids, "nobody"].map((id) => `https://pilu.example/${id}`)),
  scans: (reader) => Promise.all(["trails", "nobody"].map((app) => reader.scans(app, 3))),
  archiveCounts: (reader) => reader.archiveCounts(),
  archived: (reader) =>
    Promise.all(
      archiveSections.map(async (section) => {
        const rows = await reader.archived(section, { after: null, limit: 100 });
        const later = await reader.archived(section, { after: rows[1] ?? null, limit: 2 });
        expect(later).toEqual(rows.length > 1 ? rows.slice(2, 4) : rows.slice(0, 2));
        return rows;
      }),
    ),
};

async function answers(reader: Reader): Promise<Record<string, string>> {
  const given: Record<string, string> = {};
  // One kind after another: a pool has few connections, and whoever waits for one too long is refused.
  for (const [name, ask] of Object.entries(questions)) given[name] = JSON.stringify(await ask(reader));
  return given;
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
