import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { normalise } from "../normalise.ts";
import type { ChangeQuery } from "../queries.ts";
import type { Store } from "../store.ts";
import { app, changeOf, integration, sdk, vendor } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

describe.each(testStores())("the list of changes on $engine", ({ open }) => {
  let store: Store;
  const many = [
    changeOf("a", { changedAt: 3_000, search: normalise("Ｍａｐｓ 定位"), touches: [sdk("maps")] }),
    changeOf("b", { changedAt: 3_000, state: "in-review", touches: [sdk("maps"), vendor("acme")] }),
    changeOf("c", { changedAt: 3_000, state: "approved", search: "maps of alps", class: "notify" }),
    changeOf("d", { changedAt: 5_000, state: "in-review", class: "material", touches: [app("atlas")] }),
    changeOf("e", { changedAt: 1_000, touches: [integration("atlas/push"), integration("atlas-go/maps")] }),
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
    ["a kind of what they touch", { touchesKind: "sdk" }, "ba"],
    ["their class", { class: "material" }, "d"],
    ["how long nothing was done to them", { changedUntil: 3_000 }, "cbae"],
    ["an app's integrations", { touchesAny: { entities: [], apps: ["atlas"] } }, "e"],
    ["an app whose name begins another's", { touchesAny: { entities: [], apps: ["atl"] } }, ""],
    [
      "any of several",
      { touchesAny: { entities: [app("atlas"), vendor("acme"), sdk("nowhere")], apps: ["atlas-go"] } },
      "dbe",
    ],
    ["none of nothing", { touchesAny: { entities: [], apps: [] } }, ""],
    ["the oldest first", { order: "oldest" }, "eabcd"],
    ["all of it at once", { author: "li", text: "定位", states: ["draft"], touches: sdk("maps") }, "a"],
  ])("is narrowed by %s", async (_name, query, expected) => {
    expect(await ids(query)).toBe(expected);
  });

  test.each(
    (["newest", "oldest"] as const).flatMap((order) =>
      [1, 2, 3, 4, 5, 6].map((limit) => ({ order, limit }) as const),
    ),
  )("in pages of $limit, the $order first, misses none and repeats none", async ({ order, limit }) => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.changes({ limit, order, ...(after === undefined ? {} : { after }) });
      expect(page.total).toBe(5);
      expect(page.rows.length).toBeLessThanOrEqual(limit);
      seen.push(...page.rows.map((change) => change.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.join("")).toBe(order === "newest" ? "dcbae" : "eabcd");
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
