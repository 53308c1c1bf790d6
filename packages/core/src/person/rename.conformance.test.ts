import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, system } from "../actor.ts";
import { type Core, openCore } from "../core.ts";
import { join } from "../testing/people.ts";
import { refusal } from "../testing/refusal.ts";

describe.each(testStores())("on $engine", ({ open }) => {
  let store: Store;
  let core: Core;
  let viewer: Actor;
  beforeEach(async () => {
    store = await open({ clock: () => 1_800_000_000_000 });
    core = openCore({ store, now: () => 1_800_000_000_000 });
    viewer = await join(core, { id: "wang", roles: ["viewer"] });
  });
  afterEach(() => store.close());

  const lastAct = async () => (await store.log({ after: 0, limit: 1000 })).at(-1);

  test("whoever is here gives themselves another name, which readers see and the log tells", async () => {
    await core.person.rename({ actor: viewer, name: "王小明" });
    expect(await core.person.names({ actor: viewer })).toContainEqual({
      id: "wang",
      name: "王小明",
      isActive: true,
    });
    expect(await lastAct()).toMatchObject({ kind: "person-renamed", subject: "wang", by: "wang" });
    expect((await core.person.me(viewer)).roles).toEqual(["viewer"]);
  });

  test("the name one has is no act", async () => {
    const before = await lastAct();
    await core.person.rename({ actor: viewer, name: (await core.person.me(viewer)).name });
    expect(await lastAct()).toEqual(before);
  });

  test("an empty name, a token and the installation are refused, and nothing is written", async () => {
    const before = await lastAct();
    const refused = async (actor: Actor, name: string) =>
      (await refusal(core.person.rename({ actor, name }))).code;
    expect(await refused(viewer, "  ")).toBe("request.malformed");
    const token = { id: "t", scopes: ["registry:read", "change:propose", "scan:write"] } as const;
    expect(await refused({ ...viewer, token }, "Wang")).toBe("token.scope");
    expect(await refused(system, "Wang")).toBe("actor.forbidden");
    expect(await lastAct()).toEqual(before);
  });
});
