import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../store.ts";
import { app, decide, revisionOf, sdk, vendor } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

describe.each(testStores())("revisions on $engine", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const valueAt = async (id: string, at: number, seq?: number) => {
    const moment = seq === undefined ? { at } : { at, seq };
    const found = await store.revision(sdk(id), moment);
    return found === null ? null : JSON.parse(found.body).value;
  };

  test("nothing holds of an entity nobody wrote", async () => {
    expect(await store.revision(sdk("nobody"), { at: 1e15 })).toBeNull();
    expect(await store.history(sdk("nobody"))).toEqual([]);
  });

  test("an urgent change holds at once and an announced one keeps its date", async () => {
    await decide(store, { ...sdk("maps"), value: "today", effectiveAt: 1_000 });
    await decide(store, { ...sdk("maps"), value: "announced", effectiveAt: 90_000 });
    // The urgent change, and the planned one again on top of it.
    await decide(
      store,
      { ...sdk("maps"), value: "mended", effectiveAt: 3_000 },
      { ...sdk("maps"), value: "announced and mended", effectiveAt: 90_000 },
    );
    expect(await valueAt("maps", 999)).toBeNull();
    expect(await valueAt("maps", 1_000)).toBe("today");
    expect(await valueAt("maps", 3_000)).toBe("mended");
    expect(await valueAt("maps", 89_999)).toBe("mended");
    expect(await valueAt("maps", 90_000)).toBe("announced and mended");
  });

  test("the registry can be looked at as of an earlier place in the log", async () => {
    expect(await valueAt("maps", 90_000, 2)).toBe("announced");
    expect(await valueAt("maps", 90_000, 1)).toBe("today");
    expect(await valueAt("maps", 90_000, 0)).toBeNull();
  });

  test("numbers run from 1 without gaps, in the order given", async () => {
    const history = await store.history(sdk("maps"));
    expect(history.map(({ number, seq }) => [number, seq])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 3],
    ]);
  });

  test("appended revisions come back in key order as they are stored", async () => {
    const appended = await decide(store, { ...sdk("zeta") }, { ...app("alpha") }, { ...sdk("beta") });
    expect(appended.map(({ kind, id, number }) => [kind, id, number])).toEqual([
      ["app", "alpha", 1],
      ["sdk", "beta", 1],
      ["sdk", "zeta", 1],
    ]);
    expect(await store.history(sdk("beta"))).toEqual([appended[1]]);
  });

  test("several entities are read at once; those that do not hold are left out", async () => {
    const found = await store.revisions("sdk", ["zeta", "nobody", "beta", "alpha"], { at: 1e15 });
    expect(found.map(({ id }) => id).sort()).toEqual(["beta", "zeta"]);
    expect(await store.revisions("sdk", [], { at: 1e15 })).toEqual([]);
  });

  test("more entities than a statement has parameters are read and written at once", async () => {
    const ids = Array.from({ length: 3_000 }, (_, at) => `many-${at}`);
    await decide(store, ...ids.map((id) => ({ ...vendor(id) })));
    const asked = [...ids, ...Array.from({ length: 70_000 }, (_, at) => `none-${at}`)];
    expect(await store.revisions("vendor", asked, { at: 1e15 })).toHaveLength(3_000);
    expect(await store.count("vendor", { at: 1e15 })).toBe(3_000);
  });

  test("an entity counts once, whatever its history, and not before it holds", async () => {
    expect(await store.count("sdk", { at: 1e15 })).toBe(3);
    expect(await store.count("sdk", { at: 1_000 })).toBe(1);
    expect(await store.count("sdk", { at: 1e15, seq: 3 })).toBe(1);
    expect(await store.count("integration", { at: 1e15 })).toBe(0);
  });

  test("a revision of another place in the log is refused", async () => {
    const attempt = store.transact(async (tx) => {
      const place = await tx.nextSeq();
      await tx.appendRevisions([revisionOf({ ...sdk("late") }, { ...place, seq: place.seq - 1 })]);
    });
    await expect(attempt).rejects.toMatchObject({ code: "revision.stale" });
    expect(await store.history(sdk("late"))).toEqual([]);
  });

  test("who refers to a target follows what each says at the moment", async () => {
    const link = { kind: "integration", id: "trails/maps" } as const;
    await decide(store, { ...link, effectiveAt: 10_000, refers: [sdk("maps"), app("trails"), sdk("maps")] });
    await decide(store, { ...link, effectiveAt: 20_000, refers: [sdk("beta"), app("trails")] });
    const referringTo = async (id: string, at: number) =>
      (await store.referring("integration", sdk(id), { at })).map((revision) => revision.number);
    expect(await referringTo("maps", 9_999)).toEqual([]);
    expect(await referringTo("maps", 10_000)).toEqual([1]);
    expect(await referringTo("maps", 20_000)).toEqual([]);
    expect(await referringTo("beta", 20_000)).toEqual([2]);
    expect(await store.referring("sdk", sdk("beta"), { at: 20_000 })).toEqual([]);
    expect(await store.referring("integration", app("trails"), { at: 20_000 })).toHaveLength(1);
  });

  test("who refers to several targets is told by one facet of each, and nothing else is read", async () => {
    const link = { kind: "integration", id: "trails/maps" } as const;
    const other = { kind: "integration", id: "trails/beta" } as const;
    const refers = [sdk("maps"), app("trails")];
    await decide(store, { ...link, facets: ["role:x", "terms:1"], refers });
    await decide(
      store,
      { ...link, effectiveAt: 20_000, facets: ["terms:2"], refers },
      { ...other, effectiveAt: 20_000, facets: ["role:terms:"], refers: [app("trails"), sdk("beta")] },
    );
    // An app's are told by their ids too.
    const waysToAsk = [
      (ids: string[], at: number) =>
        store.referringFacets("integration", { ids, kind: "app", prefix: "terms:" }, { at }),
      (ids: string[], at: number) => store.facetsByApp(ids, "terms:", { at }),
    ];
    for (const ask of waysToAsk) {
      const facetsOf = async (at: number, ...ids: string[]) =>
        (await ask(ids, at)).map(({ found, target }) => [
          target,
          [...found].map(({ id, facet }) => [id, facet]).sort(),
        ]);
      expect(await facetsOf(19_999, "trails")).toEqual([["trails", [["trails/maps", "terms:1"]]]]);
      expect(await facetsOf(20_000, "trails", "nowhere", "trail")).toEqual([
        [
          "trails",
          [
            ["trails/beta", null],
            ["trails/maps", "terms:2"],
          ],
        ],
      ]);
      expect(await facetsOf(20_000)).toEqual([]);
    }
  });
});
