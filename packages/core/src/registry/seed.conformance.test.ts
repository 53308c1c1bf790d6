import { demoBeginning } from "@pilu/catalog/demo";
import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { normalForm } from "@pilu/disclosure";
import type { AccessRole } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { system } from "../actor.ts";
import { type Core, openCore } from "../core.ts";
import { person } from "../testing/person.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";
import type { Beginning } from "./seed.ts";

describe.each(testStores())("on $engine", ({ open }) => {
  let store: Store;
  let core: Core;
  beforeEach(async () => {
    store = await open();
    core = openCore({ store });
  });
  afterEach(() => store.close());

  test("an empty registry is filled with everything, as the first decision of its log", async () => {
    expect(await core.registry.isEmpty()).toBe(true);
    const { vendors, sdks, apps, integrations } = demoBeginning;
    const { seq, revisions } = await core.registry.seed({ actor: system, beginning: demoBeginning });
    expect(seq).toBe(1);
    expect(revisions).toBe(1 + vendors.length + sdks.length + apps.length + integrations.length);
    expect(await core.registry.isEmpty()).toBe(false);
    expect((await core.registry.overview()).counts).toEqual({
      vendors: vendors.length,
      sdks: sdks.length,
      apps: apps.length,
      integrations: integrations.length,
    });
    const sentry = sdks.find((sdk) => sdk.id === "sentry");
    expect((await core.sdk.get("sentry")).sdk).toEqual(sentry && normalForm("sdk", sentry));
    expect((await core.registry.verify()).misfit).toBeNull();
  });

  test("people who were invited before hinder nothing", async () => {
    await core.person.firstLink();
    expect(await core.registry.isEmpty()).toBe(true);
    expect((await core.registry.overview()).settings).toBeNull();
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    await core.disclosure.drain({ actor: system });
    expect((await core.registry.verify()).misfit).toBeNull();
  });

  test("a registry that holds something is left as it is", async () => {
    await core.registry.seed({ actor: system, beginning: demoBeginning });
    const before = await store.registry();
    const again = core.registry.seed({ actor: system, beginning: demoBeginning });
    expect((await refusal(again)).code).toBe("registry.not-empty");
    expect(await store.registry()).toEqual(before);
    expect((await store.history({ kind: "sdk", id: "sentry" })).length).toBe(1);
  });

  test.each<[string, AccessRole[]]>([
    ["a viewer", ["viewer"]],
    ["an engineer", ["engineer"]],
    ["a legal reviewer", ["legal"]],
    ["an administrator", ["admin"]],
    ["somebody without a role", []],
  ])("%s may not fill it", async (_, roles) => {
    const actor = await person(store, ...roles);
    const tried = core.registry.seed({ actor, beginning: demoBeginning });
    expect((await refusal(tried)).code).toBe("actor.forbidden");
    expect(await core.registry.isEmpty()).toBe(true);
  });

  test("facts that nobody stands for are refused where an app would tell them, and nothing is written", async () => {
    const used = demoBeginning.integrations[0]?.sdk;
    const sdks = demoBeginning.sdks.map((sdk) =>
      sdk.id === used ? { ...sdk, confidence: { ...sdk.confidence, policy: "recall" as const } } : sdk,
    );
    const problem = await refusal(
      core.registry.seed({ actor: system, beginning: { ...demoBeginning, sdks } }),
    );
    expect(problem.code).toBe("fact.unconfirmed");
    expect(await core.registry.isEmpty()).toBe(true);
  });

  test("a reference to nothing is refused by name, and nothing is written", async () => {
    const without = (part: Partial<Beginning>) => ({ ...demoBeginning, ...part });
    for (const beginning of [without({ vendors: [] }), without({ sdks: [] }), without({ apps: [] })]) {
      const problem = await refusal(core.registry.seed({ actor: system, beginning }));
      expect(problem.code).toBe("reference.unknown");
      expect(problem.facts).toMatchObject({ id: expect.any(String), from: expect.any(String) });
    }
    expect(await core.registry.isEmpty()).toBe(true);
  });
});
