import type { Reader, Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { patch } from "@pilu/disclosure";
import type { Edit, Integration } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { gather } from "../app/gather.ts";
import { overlayOf } from "../app/overlay.ts";
import { openCore } from "../core.ts";
import type { Beginning } from "../registry/seed.ts";
import { approve } from "../testing/approve.ts";
import { manyApps, randomFrom } from "../testing/many-apps.ts";
import { randomEdits } from "../testing/random-edit.ts";
import { toldAlready } from "../testing/told-already.ts";
import { type AppEffect, type Effects, effectIn, effectsOf, type Given } from "./effects.ts";
import { judgeApp } from "./judge-app.ts";
import { placeOf, rebaseDraft, type Standing } from "./rebase-draft.ts";
import type { RebasedEdit } from "./rebased.ts";

const nothingGiven: Given = { answers: [], classes: [] };
const told = toldAlready();

interface Asked {
  readonly edits: readonly Edit[];
  readonly given?: Given;
}

/** What effects are by definition: every app's page composed before and after, compared and judged by itself. */
async function oneByOne(
  view: Reader,
  { apps }: Beginning,
  given: Given,
  edits: readonly RebasedEdit[],
  moment: Standing,
) {
  const overlay = overlayOf(edits);
  const corrections = edits.filter((edit) => edit.nature.kind === "correction");
  const found = new Map<string, AppEffect>();
  for (const { id: app } of apps) {
    const { effect } = judgeApp(
      {
        after: await gather(view, { app, moment, overlay }),
        before: await gather(view, { app, moment }),
        corrected:
          corrections.length === 0
            ? null
            : await gather(view, { app, moment, overlay: overlayOf(corrections) }),
      },
      {
        judging: { given, suppressions: [] },
        rowOverrides: [],
        today: new Date(moment.at).toISOString().slice(0, 10),
        touched: edits.flatMap((edit) => edit.fields.map((field) => placeOf(edit, field.path))),
      },
    );
    if (effect.changes.length + effect.findings.length + effect.conditions.length > 0) found.set(app, effect);
  }
  return found;
}

function byApp({ groups }: Effects): Map<string, AppEffect> {
  return new Map(groups.flatMap((group) => group.apps.map((app) => [app, effectIn(group, app)] as const)));
}

describe.each(testStores())("on $engine", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  async function seeded(beginning: Beginning): Promise<void> {
    await openCore({ store }).registry.seed({ actor: system, beginning });
  }

  /** The effects as the product gives them and as they are by definition. */
  function both(beginning: Beginning, { edits, given = nothingGiven }: Asked) {
    return store.snapshot(async (view) => {
      const moment = { at: await view.now(), seq: (await view.registry()).seq };
      const rebased = await rebaseDraft(view, { draft: { edits: [...edits] }, moment });
      expect(rebased.faults).toEqual([]);
      const effects = await effectsOf(view, {
        edits: rebased.edits,
        judging: { given, suppressions: [] },
        moment,
        world: { store },
      });
      return { effects, expected: await oneByOne(view, beginning, given, rebased.edits, moment) };
    });
  }

  test.each([1, 12, 67, 84])(
    "what is grouped is what every app has by itself, in random registry %i",
    async (seed) => {
      const beginning = manyApps({ count: 14, each: 5, seed });
      await seeded(beginning);
      const random = randomFrom(seed + 1000);
      for (let round = 0; round < 8; round += 1) {
        const { effects, expected } = await both(beginning, { edits: randomEdits(beginning, random) });
        expect(effects.broken).toEqual([]);
        expect(byApp(effects)).toEqual(expected);
      }
    },
  );

  test("an item that another entry told of already is judged so, and only where an app's users read that entry", async () => {
    await seeded(told.beginning);
    const { effects, expected } = await both(told.beginning, { edits: [told.edit] });
    expect(byApp(effects)).toEqual(expected);
    expect(groupsOf(effects)).toEqual([
      ["elsewhere"],
      ["excepts", "retired", "silent"],
      ["inherits", "own", "refines"],
    ]);
  });

  test("what a review remembers of other entries ends when one of them is changed", async () => {
    await seeded(told.beginning);
    await both(told.beginning, { edits: [told.edit] });
    const [silent, own] = [integrationIn("silent"), integrationIn("own")];
    const sets = patch("integration", silent, { ...silent, data: own.data });
    const edits = [{ kind: "integration" as const, id: silent.id, sets }];
    await store.transact((tx) => approve(tx, { decisionId: "tells", edits, effectiveAt: null }));
    const { effects, expected } = await both(told.beginning, { edits: [told.edit] });
    expect(byApp(effects)).toEqual(expected);
    expect(groupsOf(effects)).toEqual([
      ["elsewhere"],
      ["excepts", "retired"],
      ["inherits", "own", "refines", "silent"],
    ]);
  });
});

function groupsOf({ groups }: Effects): string[][] {
  return groups.map((group) => [...group.apps]).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** What the app has beside the edited SDK. */
function integrationIn(app: string): Integration {
  const found = told.beginning.integrations.find((one) => one.app === app && one.sdk !== told.edit.id);
  return found ?? expect.fail();
}
