import { demoBeginning } from "@pilu/catalog/demo";
import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { checkDocument, liftDocument, unconfirmed } from "@pilu/disclosure";
import { canonical } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { type Core, openCore } from "../core.ts";
import { sha256 } from "../hash.ts";
import { person } from "../testing/person.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";
import type { Batch } from "./batch.ts";

const stores = testStores();
const ids = demoBeginning.apps.map((app) => app.id);

describe.each(stores)("on $engine", ({ open }) => {
  let store: Store;
  let core: Core;
  beforeEach(async () => {
    store = await open();
    core = openCore({ store });
  });
  afterEach(() => store.close());

  test("every app gets version 1, whole, checked and witnessing the log", async () => {
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    const told: string[] = [];
    const { versions } = await core.disclosure.drain({
      actor: system,
      onProgress: (done, all) => told.push(`${done}/${all}`),
    });
    expect(versions.map(({ app }) => app)).toEqual([...ids].sort());
    expect(told.at(-1)).toBe(`${ids.length}/${ids.length}`);
    const head = await store.registry();
    for (const app of ids) {
      const text = await core.disclosure.text({ app, n: 1 });
      expect(checkDocument(text, sha256)).toBeNull();
      const document = liftDocument(JSON.parse(text));
      expect(document).toMatchObject({
        version: 1,
        base: null,
        prev: null,
        class: "none",
        changes: [],
        log: { seq: head.seq, digest: head.logDigest },
      });
      expect(unconfirmed(document)).toEqual([]);
      expect(canonical(document)).toBe(text);
    }
  });

  test("a version takes effect a second after it was published, so that every node knows of it", async () => {
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    await core.disclosure.drain({ actor: system });
    for (const { publishedAt, effectiveAt } of await core.disclosure.pointers(0))
      expect(effectiveAt).toBe(publishedAt + 1000);
  });

  test("a node that stands still before COMMIT dates its versions anew, before anybody could miss them", async () => {
    let now = 1_795_000_000_000;
    const halting = await open({ clock: () => now });
    await openCore({ store: halting }).registry.seed({ actor: system, beginning: smallBeginning });
    const committed = new Map<string, number>();
    const tooLong = [501, 501];
    const transact: Store["transact"] = async (work) => {
      const versionsOf = (made: unknown) => (made as Partial<Batch>).versions ?? [];
      const made = await halting.transact(async (tx) => {
        const written = await work(tx);
        if (versionsOf(written).length > 0) now += tooLong.pop() ?? 500;
        return written;
      });
      for (const { app } of versionsOf(made)) committed.set(app, now);
      return made;
    };
    await openCore({ store: { ...halting, transact } }).disclosure.drain({ actor: system });
    const pointers = await halting.pointers(0);
    expect(pointers.map(({ app }) => app).sort()).toEqual([...ids].sort());
    for (const { app, publishedAt } of pointers) expect(committed.get(app), app).toBe(publishedAt + 500);
    expect(tooLong).toEqual([]);
    await halting.close();
  });

  test("publishing again, twice at once, appends nothing", async () => {
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    const both = await Promise.all([
      core.disclosure.drain({ actor: system }),
      core.disclosure.drain({ actor: system }),
    ]);
    expect(both.flatMap(({ versions }) => versions.map(({ app }) => app)).sort()).toEqual([...ids].sort());
    expect((await core.disclosure.drain({ actor: system })).versions).toEqual([]);
    expect(await core.disclosure.pointers(0)).toHaveLength(ids.length);
    expect((await core.registry.verify()).misfit).toBeNull();
  });

  test("an engineer may not publish", async () => {
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    const engineer = await person(store, "engineer");
    expect((await refusal(core.disclosure.drain({ actor: engineer }))).code).toBe("actor.forbidden");
    expect(await core.disclosure.pointers(0)).toEqual([]);
  });

  test("how far a decision is published can be followed", async () => {
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    expect(await core.disclosure.progress(1)).toEqual({ seq: 1, all: ids.length, done: 0 });
    const told: number[] = [];
    await core.disclosure.drain({ actor: system, onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(ids.length);
    expect(await core.disclosure.progress(1)).toEqual({ seq: 1, all: ids.length, done: ids.length });
    expect((await refusal(core.disclosure.progress(2))).code).toBe("change.unknown");
  });
});

test("the same registry gives the same bytes and hashes on both engines", async () => {
  const clock = () => 1_795_000_000_000;
  const results = await Promise.all(
    stores.map(async ({ open }) => {
      const store = await open({ clock });
      const core = openCore({ store });
      await core.registry.seed({ actor: system, beginning: demoBeginning });
      await core.disclosure.drain({ actor: system });
      const pointers = await core.disclosure.pointers(0);
      const texts = await Promise.all(ids.map((app) => core.disclosure.text({ app, n: 1 })));
      await store.close();
      return { pointers, texts: texts.map((text) => `${text.length} ${sha256(text)}`) };
    }),
  );
  expect(results).toHaveLength(2);
  expect(results[1]).toEqual(results[0]);
  expect(new Set(results[0]?.pointers.map(({ digest }) => digest)).size).toBe(ids.length);
});
