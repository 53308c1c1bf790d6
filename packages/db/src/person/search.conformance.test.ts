import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StoredPerson } from "../rows.ts";
import type { Store } from "../store.ts";
import { tokenOf } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

const personOf = (id: string, name: string): StoredPerson => ({
  id,
  email: `${id}@example.com`,
  name,
  roles: ["engineer"],
  isActive: true,
  createdAt: 1_000,
});

describe.each(testStores())("finding people and tokens on $engine", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    const people = [personOf("li", "Li Wen 李文"), personOf("wang", "Wáng Fang"), personOf("a-zhao", "Zhao")];
    const tokens = [
      tokenOf("b", { label: "build b", createdAt: 2_000, revokedAt: 3_000 }),
      tokenOf("a", { label: "build a", createdAt: 2_000, issuer: "wang" }),
      tokenOf("d", { label: "夜间构建" }),
      tokenOf("c", { label: "build c", expiresAt: 4_000 }),
    ];
    await store.transact(async (tx) => {
      for (const person of people) await tx.putPerson(person);
      for (const token of tokens) await tx.putToken(token);
    });
  });
  afterEach(() => store.close());

  /** The ids of every page, and the totals that they say. */
  const pagesOf = async (
    ask: (after: string | undefined) => Promise<{
      rows: readonly { id: string }[];
      total: number;
      next: string | null;
    }>,
  ) => {
    const pages: string[][] = [];
    const totals = new Set<number>();
    for (let after: string | undefined, isOver = false; !isOver; ) {
      const { next, rows, total } = await ask(after);
      pages.push(rows.map(({ id }) => id));
      totals.add(total);
      isOver = next === null;
      after = next ?? undefined;
    }
    return { pages, totals: [...totals] };
  };
  const given = (after: string | undefined) => (after === undefined ? {} : { after });

  test("people come by address, each on one page, with the number of all", async () => {
    const found = await pagesOf((after) => store.searchPeople({ limit: 2, ...given(after) }));
    expect(found).toEqual({ pages: [["a-zhao", "li"], ["wang"]], totals: [3] });
  });

  test.each([
    ["李文", ["li"]],
    ["WEN li", ["li"]],
    ["example.com", ["a-zhao", "li", "wang"]],
    ["fang@", []],
    ["  ", ["a-zhao", "li", "wang"]],
  ])("%j finds people by every word of it", async (text, ids) => {
    const { rows, total } = await store.searchPeople({ limit: 9, text });
    expect([rows.map(({ id }) => id), total]).toEqual([ids, ids.length]);
  });

  test("tokens come the newest first, those of one instant each once", async () => {
    const found = await pagesOf((after) => store.searchTokens({ limit: 1, ...given(after) }));
    expect(found).toEqual({ pages: [["b"], ["a"], ["d"], ["c"]], totals: [4] });
    const own = await pagesOf((after) => store.searchTokens({ issuer: "li", limit: 2, ...given(after) }));
    expect(own).toEqual({ pages: [["b", "d"], ["c"]], totals: [3] });
  });

  test("a token made meanwhile moves nothing on the pages after", async () => {
    const first = await store.searchTokens({ limit: 2 });
    await store.transact((tx) => tx.putToken(tokenOf("e", { createdAt: 5_000 })));
    const second = await store.searchTokens({ after: first.next ?? "", limit: 2 });
    expect(second.rows.map(({ id }) => id)).toEqual(["d", "c"]);
    const lost = store.searchTokens({ after: "nowhere", limit: 2 });
    await expect(lost).rejects.toMatchObject({ code: "value.malformed" });
  });

  test("those are valid that neither expired nor were revoked", async () => {
    const at = async (validAt: number) =>
      (await store.searchTokens({ limit: 9, validAt })).rows.map(({ id }) => id);
    expect(await at(3_999)).toEqual(["a", "d", "c"]);
    expect(await at(4_000)).toEqual(["a", "d"]);
    expect(await at(9_000)).toEqual([]);
  });

  test.each([
    ["夜间", ["d"]],
    ["FANG build", ["a"]],
    ["li@example", ["b", "d", "c"]],
    ["nothing", []],
  ])("%j finds tokens by what they are for and by who issued them", async (text, ids) => {
    const { rows, total } = await store.searchTokens({ limit: 9, text });
    expect([rows.map(({ id }) => id), total]).toEqual([ids, ids.length]);
  });
});
