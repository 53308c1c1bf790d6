import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EntityRef } from "../rows.ts";
import type { Store } from "../store.ts";
import { app, decide, integration, sdk, vendor } from "../testing/sample.ts";
import { testStores } from "../testing.ts";

describe.each(testStores())("histories of several entities on $engine", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await decide(store, { ...sdk("maps"), effectiveAt: 1_000 }, vendor("acme"), app("trails"));
    await decide(store, { ...sdk("maps"), effectiveAt: 90_000 });
    await decide(store, { ...sdk("maps"), effectiveAt: 3_000 }, { ...sdk("maps"), effectiveAt: 90_000 });
    await decide(store, { ...sdk("push"), effectiveAt: 50_000 });
  });
  afterAll(() => store.close());

  const all = [vendor("acme"), sdk("push"), sdk("maps"), app("trails"), app("nobody"), sdk("maps")];
  const told = (revisions: readonly (EntityRef & { number: number })[]) =>
    revisions.map(({ id, number }) => `${id} ${number}`).join(", ");

  test("are told by kind, id and number, up to a place in the log", async () => {
    const every = await store.histories(all, 9);
    expect(told(every)).toBe("trails 1, maps 1, maps 2, maps 3, maps 4, push 1, acme 1");
    expect(every.slice(1, 5)).toEqual(await store.history(sdk("maps")));
    expect(told(await store.histories(all, 2))).toBe("trails 1, maps 1, maps 2, acme 1");
    expect(await store.histories(all, 0)).toEqual([]);
    expect(await store.histories([], 9)).toEqual([]);
  });

  test("kind and id are asked for together", async () => {
    expect(await store.histories([vendor("maps"), sdk("acme")], 9)).toEqual([]);
  });

  test("what can still be seen leaves out what is shadowed from the moment on", async () => {
    const from = async (at: number, seq?: number) =>
      told(await store.prospects([sdk("maps"), sdk("push")], seq === undefined ? { at } : { at, seq }));
    expect(await from(0)).toBe("maps 1, maps 3, maps 4, push 1");
    expect(await from(1_000)).toBe("maps 1, maps 3, maps 4, push 1");
    expect(await from(3_000)).toBe("maps 3, maps 4, push 1");
    expect(await from(90_000)).toBe("maps 4, push 1");
    expect(await from(3_000, 2)).toBe("maps 1, maps 2");
    expect(await store.prospects([], { at: 0 })).toEqual([]);
  });

  test("what can still be seen is asked of all that ever referred to one of several targets", async () => {
    const fresh = await open();
    const uses = (id: string, ...refers: EntityRef[]) => ({ ...integration(id), refers });
    await decide(
      fresh,
      uses("trails/maps", app("trails"), sdk("maps")),
      uses("atlas/maps", app("atlas"), sdk("maps")),
      uses("atlas/push", app("atlas"), sdk("push")),
    );
    await decide(fresh, { ...uses("trails/maps", app("trails")), effectiveAt: 90_000 });
    const users = async (kind: EntityRef["kind"], ...ids: string[]) =>
      told(
        (await fresh.prospectsReferring("integration", { kind, ids }, { at: 3_000, seq: 2 })).sort((a, b) =>
          a.id === b.id ? a.number - b.number : a.id < b.id ? -1 : 1,
        ),
      );
    expect(await users("app", "trails")).toBe("trails/maps 1, trails/maps 2");
    expect(await users("app", "atlas", "nobody")).toBe("atlas/maps 1, atlas/push 1");
    expect(await users("sdk", "maps")).toBe("atlas/maps 1, trails/maps 1, trails/maps 2");
    expect(await users("sdk", "trails")).toBe("");
    expect(await users("app")).toBe("");
    expect(
      told(
        await fresh.prospectsReferring(
          "integration",
          { kind: "app", ids: ["trails"] },
          { at: 3_000, seq: 1 },
        ),
      ),
    ).toBe("trails/maps 1");
    await fresh.close();
  });

  test("what can still be seen shows at every later instant what the whole history does", async () => {
    const instant = fc.integer({ min: 1, max: 8 }).map((n) => n * 1_000);
    const decision = fc.array(fc.record({ id: fc.constantFrom("a", "b"), at: instant }), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { minLength: 1, maxLength: 5 }), instant, async (decisions, at) => {
        const fresh = await open();
        for (const edits of decisions)
          await decide(fresh, ...edits.map((edit) => ({ ...sdk(edit.id), effectiveAt: edit.at })));
        const seq = decisions.length;
        const few = await fresh.prospects([sdk("a"), sdk("b")], { at, seq });
        for (const id of ["a", "b"]) {
          for (let later = at; later <= 9_000; later += 500) {
            const held = few.filter((one) => one.id === id && one.effectiveAt <= later).at(-1) ?? null;
            expect(held).toEqual(await fresh.revision(sdk(id), { at: later, seq }));
          }
        }
        await fresh.close();
      }),
      { numRuns: 10 },
    );
  });

  test("a revision is found by its number, and those of a decision by its place", async () => {
    expect(await store.revisionNumbered(sdk("maps"), 3)).toEqual((await store.history(sdk("maps")))[2]);
    expect(await store.revisionNumbered(sdk("maps"), 5)).toBeNull();
    expect(await store.revisionNumbered(vendor("maps"), 1)).toBeNull();
    expect(told(await store.revisionsOf(1))).toBe("trails 1, maps 1, acme 1");
    expect(told(await store.revisionsOf(3))).toBe("maps 3, maps 4");
    expect(await store.revisionsOf(9)).toEqual([]);
  });

  test("those of a decision are read in pages, in the same order", async () => {
    const after = (entity: EntityRef, number: number) => ({ after: { ...entity, number }, limit: 9 });
    expect(told(await store.revisionsAfter(1, { after: null, limit: 2 }))).toBe("trails 1, maps 1");
    expect(told(await store.revisionsAfter(1, after(app("trails"), 1)))).toBe("maps 1, acme 1");
    expect(told(await store.revisionsAfter(3, after(sdk("maps"), 3)))).toBe("maps 4");
    expect(await store.revisionsAfter(9, { after: null, limit: 9 })).toEqual([]);
  });
});
