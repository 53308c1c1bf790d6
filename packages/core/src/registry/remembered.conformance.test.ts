import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCore } from "../core.ts";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { remembering } from "./remembered.ts";

const day = 86_400_000;

describe.each(testStores())("what is remembered of the registry on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  test("it is worked out once, and again when something entered the log", async () => {
    let worked = 0;
    const answer = remembering(async () => {
      worked += 1;
      return worked;
    });
    const ask = () => desk.store.snapshot((view) => answer(desk, view, { at: Date.now() }));
    expect([await ask(), await ask()]).toEqual([1, 1]);
    const scopes = ["registry:read"];
    await desk.core.token.issue({ actor: desk.engineer, expiresInDays: 1, label: "one", scopes });
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  test("what went wrong is not remembered", async () => {
    let isBroken = true;
    const answer = remembering(async () => {
      if (isBroken) throw new Error("the disk is full");
      return "well";
    });
    const ask = () => desk.store.snapshot((view) => answer(desk, view, { at: Date.now() }));
    await expect(ask()).rejects.toThrow("the disk is full");
    isBroken = false;
    expect(await ask()).toBe("well");
  });

  test("a decision with a date is told from its date on, without anything entering the log", async () => {
    const { id } = (await desk.core.vendor.index())[0] ?? expect.fail();
    const names = { "zh-CN": "改名公司", en: "Renamed Ltd." };
    const renamed = await editOf(desk, { kind: "vendor", id }, (one) => ({ ...one, names }));
    const change = await submitted(desk, [renamed]);
    const effectiveAt = (await desk.store.now()) + 60 * day;
    const decision = await decisionOn(desk, change, { effectiveAt });
    await desk.core.change.decide({ actor: desk.legal, decision });
    const nameAt = async (at: number) => {
      const core = openCore({ now: () => at, store: desk.store });
      return (await core.vendor.index())[0]?.names.en;
    };
    expect(await nameAt(effectiveAt - 1)).not.toBe(names.en);
    expect(await nameAt(effectiveAt)).toBe(names.en);
    expect(await nameAt(effectiveAt - 1)).not.toBe(names.en);
  });
});
