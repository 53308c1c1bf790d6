import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, system } from "../actor.ts";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";

const push = { kind: "sdk", id: "huawei-push" } as const;

describe.each(testStores())("to lower a class takes two on $engine", ({ open }) => {
  let desk: Desk;
  let change: { id: string; edit: number };
  /** The difference that the change makes, as low as its row may be put. */
  let lowered: { key: string; class: "notify"; actions: null; reason: string };
  beforeEach(async () => {
    desk = await openDesk(await open());
    // Another recipient of what the SDK collects: material by the table, with a floor below.
    const { sdk } = await desk.core.sdk.get(push.id);
    const vendors = await desk.store.search("vendor", { limit: 50 }, { at: await desk.store.now() });
    const other = vendors.rows.find(({ id }) => id !== sdk.vendor)?.id as typeof sdk.vendor;
    change = await submitted(desk, [await editOf(desk, push, (before) => ({ ...before, vendor: other }))]);
    const { groups } = await desk.core.change.review(change);
    const material = groups
      .flatMap(({ effect }) => effect.judgement.items)
      .filter((one) => one.class === "material");
    lowered = { key: material[0]?.key ?? "", class: "notify", actions: null, reason: "The same people." };
  });
  afterEach(() => desk.store.close());

  const propose = (actor: Actor, given: object = lowered, { id, edit } = change) =>
    desk.core.change.proposeClass({ actor, change: id, edit, given });
  const decide = async (actor: Actor, given = change) => {
    const said = { classes: [lowered], evidence: allEvidence, shortNotice: "A test." };
    return desk.core.change.decide({ actor, decision: await decisionOn(desk, given, said) });
  };
  const isRefused = async (actor: Actor, given = change) => {
    const before = await desk.store.registry();
    expect((await refusal(decide(actor, given))).code).toBe("change.second-reviewer");
    expect(await desk.store.registry()).toEqual(before);
  };
  const renewed = async (who: Actor, by: Actor) => {
    const { core, store } = desk;
    const { secret } = await core.person.renew({ actor: by, person: who.person });
    const { email, name } = (await store.person(who.person)) ?? { email: "", name: "" };
    await core.person.accept({ secret, user: who.person, email, name });
  };

  test("one proposes it, another decides", async () => {
    await propose(desk.otherLegal);
    expect(await decide(desk.legal)).toMatchObject({ verdict: "approve" });
  });

  test("nobody alone, and nobody twice", async () => {
    await isRefused(desk.legal);
    await propose(desk.legal);
    await isRefused(desk.legal);
  });

  test("not for another judgement than was proposed, nor for another edit", async () => {
    await propose(desk.otherLegal, { ...lowered, actions: ["U"] });
    await isRefused(desk.legal);
    await propose(desk.otherLegal);
    const { core, engineer } = desk;
    await core.change.pullBack({ actor: engineer, ...change });
    const { draft } = await core.change.get(change.id);
    const title = "Another title";
    const saved = await core.change.save({ actor: engineer, ...change, draft: { ...draft, title } });
    await core.change.submit({ actor: engineer, ...saved });
    await isRefused(desk.legal, saved);
  });

  test("not by whoever wrote it, may not decide or has gone since", async () => {
    for (const actor of [desk.engineer, desk.viewer])
      expect((await refusal(propose(actor))).code).toBe("actor.forbidden");
    await desk.core.person.changeRoles({ actor: system, person: desk.engineer.person, roles: ["legal"] });
    expect((await refusal(propose(desk.engineer))).code).toBe("change.own");
    await propose(desk.otherLegal);
    await desk.core.person.deactivate({ actor: system, person: desk.otherLegal.person });
    await isRefused(desk.legal);
  });

  test("not by one person as two: whoever made the other's link could be both", async () => {
    const { admin, legal } = desk;
    await renewed(legal, admin);
    await propose(legal);
    await isRefused(admin);
    // Who comes back afterwards did not propose it.
    await renewed(legal, system);
    await isRefused(admin);
    await propose(legal);
    expect(await decide(admin)).toMatchObject({ verdict: "approve" });
  });

  test("not by one person as two, the other way round", async () => {
    const { admin, legal } = desk;
    await propose(admin);
    await renewed(legal, admin);
    await isRefused(legal);
    expect(await decide(desk.otherLegal)).toMatchObject({ verdict: "approve" });
  });
});
