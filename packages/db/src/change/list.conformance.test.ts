import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { normalise } from "../normalise.ts";
import type { ChangeQuery } from "../rows.ts";
import type { Store } from "../store.ts";
import { changeOf, sdk, vendor } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

describe.each(testStores())("the list of changes on $engine", ({ open }) => {
  let store: Store;
  const many = [
    changeOf("a", { changedAt: 3_000, search: normalise("Ｍａｐｓ 定位"), touches: [sdk("maps")] }),
    changeOf("b", { changedAt: 3_000, state: "in-review", touches: [sdk("maps"), vendor("acme")] }),
    changeOf("c", { changedAt: 3_000, state: "approved", search: "maps of alps" }),
    changeOf("d", { changedAt: 5_000, state: "in-review" }),
    changeOf("e", { changedAt: 1_000 }),
  ];
  beforeAll(async () => {
    store = await open();
    await store.transact(async (tx) => {
      for (const change of many) await tx.putChange(change);
      await tx.addAuthors("a", ["li"]);
      await tx.addAuthors("e", ["li", "zhao"]);
    });
  });
  afterAll(() => store.close());

  const ids = async (query: Omit<ChangeQuery, "limit">) => {
    const { rows, total } = await store.changes({ ...query, limit: 10 });
    expect(total).toBe(rows.length);
    return rows.map((change) => change.id).join("");
  };

  test("has the newest first, and those of one instant in a fixed order", async () => {
    expect(await ids({})).toBe("dcbae");
  });

  test.each<[string, Omit<ChangeQuery, "limit">, string]>([
    ["states", { states: ["in-review", "approved"] }, "dcb"],
    ["no state", { states: [] }, ""],
    ["every word of a text, however it is typed", { text: "ALPS ｍａｐｓ" }, "c"],
    ["part of a word", { text: "map" }, "ca"],
    ["signs that a pattern would read", { text: "%" }, ""],
    ["what they touch", { touches: sdk("maps") }, "ba"],
    ["an entity of that kind alone", { touches: vendor("maps") }, ""],
    ["an author", { author: "li" }, "ae"],
    ["all of it at once", { author: "li", text: "定位", states: ["draft"], touches: sdk("maps") }, "a"],
  ])("is narrowed by %s", async (_name, query, expected) => {
    expect(await ids(query)).toBe(expected);
  });

  test.each([1, 2, 3, 4, 5, 6])("in pages of %i misses none and repeats none", async (limit) => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.changes({ limit, ...(after === undefined ? {} : { after }) });
      expect(page.total).toBe(5);
      expect(page.rows.length).toBeLessThanOrEqual(limit);
      seen.push(...page.rows.map((change) => change.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.join("")).toBe("dcbae");
  });

  test.each(["", "d", "3000", "3000 ", "x d", "1e3 d"])(
    "a page after %j, which none gave, is refused",
    async (after) => {
      await expect(store.changes({ after, limit: 1 })).rejects.toMatchObject({ code: "value.malformed" });
    },
  );

  test("counts every state that a change is in", async () => {
    expect(await store.changeCounts()).toEqual([
      { state: "approved", count: 1 },
      { state: "draft", count: 2 },
      { state: "in-review", count: 2 },
    ]);
  });
});
