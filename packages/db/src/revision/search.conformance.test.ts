import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { normalise } from "../normalise.ts";
import type { Query } from "../rows.ts";
import type { Store } from "../store.ts";
import { decide, sdk } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

const at = 1e15;

describe.each(testStores())("search on $engine", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await decide(
      store,
      { ...sdk("b-push"), search: normalise("ＪＰｕｓｈ 极光推送 ÉCLAIR"), facets: ["fn:push", "type:imei"] },
      { ...sdk("a-maps"), search: normalise("Maps 高德地图 100%_done"), facets: ["fn:maps", "type:imei-2"] },
      { ...sdk("a_maps"), search: normalise("Maps lite"), facets: ["fn:maps", "fn:push", "type:imei"] },
      { ...sdk("a"), search: normalise("Planned"), facets: ["fn:login"], effectiveAt: 5e14 },
    );
    await decide(store, { ...sdk("a_maps"), search: normalise("Atlas lite"), facets: ["fn:maps"] });
  });
  afterAll(() => store.close());

  const ids = async (query: Partial<Query>, moment = { at }) =>
    (await store.search("sdk", { limit: 50, ...query }, moment)).rows.map((row) => row.id);

  test("without conditions gives all that holds, sorted byte by byte", async () => {
    expect(await ids({})).toEqual(["a", "a-maps", "a_maps", "b-push"]);
    expect(await ids({}, { at: 1_000 })).toEqual(["a-maps", "a_maps", "b-push"]);
  });

  test("text is found whatever its case, width or accents' spelling", async () => {
    for (const text of ["jpush", "JPUSH", "ｊｐｕｓｈ", "极光", "e\u0301clair", "  jpush   极光 "])
      expect(await ids({ text })).toEqual(["b-push"]);
    expect(await ids({ text: "jpush maps" })).toEqual([]);
  });

  test("the signs of patterns mean themselves", async () => {
    expect(await ids({ text: "100%_d" })).toEqual(["a-maps"]);
    for (const text of ["1%e", "m_ps", "\\", "'", "*", "maps\u0000"])
      expect(await ids({ text })).toEqual(text === "maps\u0000" ? ["a-maps"] : []);
  });

  test("every facet must be there, whole", async () => {
    expect(await ids({ facets: ["type:imei"] })).toEqual(["b-push"]);
    expect(await ids({ facets: ["fn:maps"] })).toEqual(["a-maps", "a_maps"]);
    expect(await ids({ facets: ["fn:maps", "type:imei-2"] })).toEqual(["a-maps"]);
    expect(await ids({ facets: ["imei"] })).toEqual([]);
  });

  test("only what holds now is searched, not what was", async () => {
    expect(await ids({ text: "maps" })).toEqual(["a-maps"]);
    expect(await ids({ text: "maps" }, { at: 1_000 })).toEqual(["a-maps", "a_maps"]);
  });

  test("pages follow each other without gap or overlap, each with the same total", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.search("sdk", after === undefined ? { limit: 1 } : { limit: 1, after }, {
        at,
      });
      expect(page.total).toBe(4);
      seen.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(await ids({}));
  });

  test("facets are counted once an entity, for what holds", async () => {
    expect(await store.facets("sdk", "fn:", { at })).toEqual([
      { facet: "fn:login", count: 1 },
      { facet: "fn:maps", count: 2 },
      { facet: "fn:push", count: 1 },
    ]);
    expect(await store.facets("sdk", "fn:p", { at })).toEqual([{ facet: "fn:push", count: 1 }]);
    expect(await store.facets("vendor", "fn:", { at })).toEqual([]);
  });

  test("whatever is written is found by each of its words and by itself", async () => {
    let nth = 0;
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        nth += 1;
        const id = `any-${nth}`;
        await decide(store, { ...sdk(id), search: normalise(`${written} of ${id}`) });
        expect(await ids({ text: `${written} ${id}`, after: "any" })).toContain(id);
      }),
      { numRuns: 40 },
    );
  });
});
