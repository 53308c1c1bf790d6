import type { Store } from "@pilu/db";
import { type TestDatabase, testStores } from "@pilu/db/testing";
import { blocksOf, classifyAll, compose, diff, patch } from "@pilu/disclosure";
import { canonical, type Edit } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { gather } from "../app/gather.ts";
import { type Kind, stateOf } from "../body/body.ts";
import { type Core, openCore } from "../core.ts";
import { sha256 } from "../hash.ts";
import { approvalBody } from "../log/approval.ts";
import type { Beginning } from "../registry/seed.ts";
import { type Approving, approve } from "../testing/approve.ts";
import { manyApps, randomFrom } from "../testing/many-apps.ts";
import { randomEdits } from "../testing/random-edit.ts";
import { toldAlready } from "../testing/told-already.ts";
import { correctionsIn } from "./judge.ts";

const hour = 3_600_000;

describe.each(testStores())("pages that differ in some entries on $engine", ({ database }) => {
  let fresh: TestDatabase;
  let store: Store;
  let core: Core;
  beforeEach(async () => {
    fresh = await database();
    store = await fresh.open();
    core = openCore({ store });
  });
  afterEach(async () => {
    await store.close();
    await fresh.drop();
  });

  async function published(beginning: Beginning): Promise<void> {
    await core.registry.seed({ actor: system, beginning });
    await core.disclosure.drain({ actor: system });
  }

  /** Approves edits as they stand, on what holds then, and publishes them. */
  async function decided(edits: readonly Edit[], decisionId: string, effectiveAt: number | null) {
    const at = effectiveAt ?? (await store.now());
    const fields: Approving["edits"][number][] = [];
    for (const { id, kind, nature, proposed } of edits as readonly (Edit & { kind: Kind })[]) {
      const held = await store.revision({ kind, id }, { at });
      if (held === null) throw new Error(`there is no ${kind} ${id}`);
      fields.push({ kind, id, nature, sets: patch(kind, stateOf(kind, held), proposed as never) });
    }
    const { seq } = await store.transact((tx) => approve(tx, { decisionId, edits: fields, effectiveAt }));
    await core.disclosure.drain({ actor: system });
    return seq;
  }

  /** The versions of a decision as they are and as they are by definition: composed whole before and after. */
  async function versionsOf(seq: number, apps: readonly string[]) {
    const found: { app: string; class: string; [fact: string]: unknown }[] = [];
    const expected: unknown[] = [];
    for (const app of apps) {
      const own = (await store.versions(app)).filter((version) => version.seq === seq);
      for (const { actions, changes, class: given, hash, n, plannedAt } of own) {
        const state = (at: number) => store.snapshot((view) => gather(view, { app, moment: { at, seq } }));
        const [before, after] = [await state(plannedAt - 1), await state(plannedAt)];
        const [base, page] = [compose(before), compose(after)];
        const differences = diff(base, page);
        // A correction may name a company that the app had nothing to do with before.
        const whole = { ...before, vendors: [...after.vendors, ...before.vendors] };
        const said = (await store.approvalsAt({ effectiveAt: plannedAt, upToSeq: seq })).map(approvalBody);
        const corrections = correctionsIn(said.reverse(), { base, before: whole });
        const judged = classifyAll(base, page, { changes: differences, corrections });
        found.push({ actions, app, changes, class: given, hash, n });
        expected.push({
          ...{ app, n, class: judged.class, hash: sha256(canonical(page)) },
          ...{ actions: canonical(judged.actions), changes: canonical(differences) },
        });
      }
    }
    return { expected, found };
  }

  test.each([5, 31])("are what composing them whole makes of them, in random registry %i", async (seed) => {
    const beginning = manyApps({ count: 10, each: 5, seed });
    const apps = beginning.apps.map(({ id }) => id);
    await published(beginning);
    const random = randomFrom(seed + 1000);
    let versions = 0;
    for (let round = 0; round < 7; round += 1) {
      const effectiveAt = random() < 0.2 ? (await store.now()) + hour : null;
      const seq = await decided(randomEdits(beginning, random), `round-${round}`, effectiveAt);
      const { expected, found } = await versionsOf(seq, apps);
      expect(found).toEqual(expected);
      versions += found.length;
    }
    expect(versions).toBeGreaterThan(4);
    expect((await core.registry.verify()).misfit).toBeNull();
  });

  test("are judged by what the other entries of each told of already, where the difference is the same", async () => {
    const { beginning, edit } = toldAlready();
    await published(beginning);
    const apps = beginning.apps.map(({ id }) => id);
    const seq = await decided([edit], "round-1", null);
    const { expected, found } = await versionsOf(seq, apps);
    expect(found).toEqual(expected);
    const classes = Object.fromEntries(found.map((version) => [version.app, version.class]));
    expect(classes).toEqual({
      ...{ elsewhere: "material", excepts: "material", retired: "material", silent: "material" },
      ...{ inherits: "notify", own: "notify", refines: "notify" },
    });
  });

  test("are composed whole where a block beside them is not what it was stored as", async () => {
    const beginning = manyApps({ count: 2, each: 3, seed: 5 });
    await published(beginning);
    const [app] = beginning.apps;
    const integration = beginning.integrations.find((one) => one.app === app?.id && one.status === "live");
    const sdk = beginning.sdks.find((one) => one.id === integration?.sdk);
    if (app === undefined || sdk === undefined) throw new Error("the registry has no app with an SDK");
    const first = await store.version(app.id, 1);
    const [other] = (await store.entries(blocksOf(first?.manifest ?? ""))).filter(
      ({ body }) => body.includes('"sdk":') && !body.includes(`"sdk":"${sdk.id}"`),
    );
    if (other === undefined) throw new Error("the app uses one SDK alone");
    expect(await fresh.byHand(`update entry set body = '{}' where hash = '${other.hash}'`)).toBe(1);
    const text = { "zh-CN": "推送消息。", en: "To push messages." };
    const edit: Edit = {
      ...{ kind: "sdk", id: sdk.id, base: 1, nature: { kind: "new" } },
      proposed: { ...sdk, purposeText: text } as unknown as Edit["proposed"],
    };
    const seq = await decided([edit], "round-1", null);
    const { expected, found } = await versionsOf(seq, [app.id]);
    expect(found).toEqual(expected);
    expect(found).toHaveLength(1);
  });
});
