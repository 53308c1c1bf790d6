import { randomUUID } from "node:crypto";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, system } from "../actor.ts";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { person } from "../testing/person.ts";
import { refusal } from "../testing/refusal.ts";

const push = { kind: "sdk", id: "huawei-push" } as const;

describe.each(testStores())("nobody approves their own work on $engine", ({ open }) => {
  let desk: Desk;
  let both: Actor;
  beforeEach(async () => {
    desk = await openDesk(await open());
    both = await person(desk.store, "engineer", "legal");
  });
  afterEach(() => desk.store.close());

  const newSite = (name: string) =>
    editOf(desk, push, (before) => ({
      ...before,
      links: { ...before.links, site: `https://push.example/${name}` as typeof before.links.site },
    }));
  const decide = async (change: { id: string; edit: number }, actor: Actor, said = {}) =>
    desk.core.change.decide({ actor, decision: await decisionOn(desk, change, said) });
  const isRefused = async (change: { id: string; edit: number }, actor: Actor) => {
    const before = await desk.store.registry();
    const { state } = await desk.core.change.get(change.id);
    expect((await refusal(decide(change, actor))).code).toBe("change.own");
    expect(await desk.store.registry()).toEqual(before);
    expect((await desk.core.change.get(change.id)).state).toBe(state);
  };

  test("as its author, with a role that may approve", async () => {
    await isRefused(await submitted(desk, [await newSite("author")], { by: both }), both);
  });

  test("as one of several who saved it, though another saved it last", async () => {
    const { core, engineer } = desk;
    const edits = [await newSite("first")];
    const draft = { title: "Together", reason: null, edits, follows: null };
    const first = await core.change.save({ actor: both, id: null, edit: null, draft });
    const last = { ...draft, edits: [await newSite("last")] };
    const saved = await core.change.save({ actor: engineer, ...first, draft: last });
    await core.change.submit({ actor: engineer, ...saved });
    await isRefused(saved, both);
  });

  test("as the issuer of the token that saved it", async () => {
    const token = { person: both.person, token: { id: "ci", scopes: ["change:propose" as const] } };
    await isRefused(await submitted(desk, [await newSite("token")], { by: token }), both);
  });

  test("as an administrator who wrote it", async () => {
    await isRefused(await submitted(desk, [await newSite("admin")], { by: desk.admin }), desk.admin);
  });

  test("as a colleague whose link they made meanwhile", async () => {
    const { admin, core, legal } = desk;
    const change = await submitted(desk, [await newSite("link")], { by: admin });
    const email = `${legal.person}@pilu.example`;
    const { secret } = await core.person.renew({ actor: admin, person: legal.person });
    await core.person.accept({ secret, user: legal.person, email, name: "Legal" });
    expect((await refusal(decide(change, legal))).code).toBe("change.let-in");
    const made = await core.person.invite({ actor: admin, email: "new@pilu.example", roles: ["legal"] });
    const joined = { secret: made.secret, user: randomUUID(), email: "new@pilu.example", name: "New" };
    await core.person.accept(joined);
    const newcomer = { person: joined.user, token: null };
    expect((await refusal(decide(change, newcomer))).code).toBe("change.let-in");
    expect((await core.change.get(change.id)).state).toBe("in-review");
    const later = await submitted(desk, [await newSite("later")], { by: admin });
    expect(await decide(later, newcomer)).toMatchObject({ verdict: "approve" });
  });

  /** Lets a person in again by a link of somebody's, who may as well use it themselves. */
  const renewed = async (who: Actor, by: Actor) => {
    const { core, store } = desk;
    const { secret } = await core.person.renew({ actor: by, person: who.person });
    const { email, name } = (await store.person(who.person)) ?? { email: "", name: "" };
    await core.person.accept({ secret, user: who.person, email, name });
  };

  test("as a colleague whose link they made before they began, until another lets that one in", async () => {
    const { admin, core, legal } = desk;
    await renewed(legal, admin);
    const change = await submitted(desk, [await newSite("taken-over")], { by: admin });
    expect((await refusal(decide(change, legal))).code).toBe("change.let-in");
    expect((await core.change.get(change.id)).state).toBe("in-review");
    await renewed(legal, system);
    expect(await decide(change, legal)).toMatchObject({ verdict: "approve" });
  });

  test("as a colleague whose link was made by another whom they let in", async () => {
    const { admin, legal } = desk;
    const between = await person(desk.store, "admin");
    await renewed(between, admin);
    await renewed(legal, between);
    const change = await submitted(desk, [await newSite("by-two-links")], { by: admin });
    for (const actor of [legal, between])
      expect((await refusal(decide(change, actor))).code).toBe("change.let-in");
    expect(await decide(change, desk.otherLegal)).toMatchObject({ verdict: "approve" });
  });

  test("as themselves, when they wrote it as a colleague whose link they made", async () => {
    const { admin, engineer } = desk;
    await renewed(engineer, admin);
    const change = await submitted(desk, [await newSite("as-the-engineer")], { by: engineer });
    expect((await refusal(decide(change, admin))).code).toBe("change.let-in");
    // Nor when the colleague came back afterwards: what was written meanwhile was perhaps not theirs.
    await renewed(engineer, system);
    expect((await refusal(decide(change, admin))).code).toBe("change.let-in");
  });

  test("as two colleagues at once whose links they made meanwhile", async () => {
    const { admin, engineer, legal } = desk;
    const change = await submitted(desk, [await newSite("as-both")]);
    await renewed(engineer, admin);
    await renewed(legal, admin);
    expect((await refusal(decide(change, legal))).code).toBe("change.let-in");
  });

  test("and where an accomplice wrote it, the record says who could have decided it", async () => {
    const { admin, engineer, legal, store } = desk;
    const change = await submitted(desk, [await newSite("accomplice")], { by: engineer });
    await renewed(legal, admin);
    const { seq } = await decide(change, legal);
    const approval = await store.approval(seq);
    expect(JSON.parse(approval?.body ?? "{}")).toMatchObject({
      by: legal.person,
      authors: [engineer.person],
      keys: [{ of: legal.person, by: admin.person }],
    });
    const acts = (await store.acts(legal.person)).filter(({ kind }) => kind === "person-returned");
    expect(acts.map(({ body }) => JSON.parse(body).facts.invitedBy)).toEqual([admin.person]);
    const unaided = await decide(await submitted(desk, [await newSite("unaided")]), desk.otherLegal);
    expect(JSON.parse((await store.approval(unaided.seq))?.body ?? "{}")).not.toHaveProperty("keys");
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });

  test("whoever takes the entry of a link out of the log is found out by the link itself", async () => {
    const { admin, core, legal, store } = desk;
    await renewed(legal, admin);
    for (const { seq } of await store.acts(legal.person)) {
      const request = {
        what: { is: "log" as const, seq },
        reason: "Nobody need know.",
        decisionId: randomUUID(),
      };
      await core.audit.redact({ actor: desk.admin, request });
    }
    const change = await submitted(desk, [await newSite("hidden")], { by: admin });
    expect((await refusal(decide(change, legal))).code).toBe("change.let-in");
  });

  test("after becoming a reviewer", async () => {
    const change = await submitted(desk, [await newSite("promoted")]);
    await desk.core.person.changeRoles({ actor: system, person: desk.engineer.person, roles: ["legal"] });
    await isRefused(change, desk.engineer);
  });

  test("as the one who chose between the two values of a conflict", async () => {
    const { core, engineer } = desk;
    const mine = await submitted(desk, [await newSite("mine")]);
    await decide(await submitted(desk, [await newSite("theirs")]), desk.legal);
    expect((await refusal(decide(mine, desk.legal))).code).toBe("change.conflict");
    const draft = { ...(await core.change.get(mine.id)).draft, edits: [await newSite("chosen")] };
    const saved = await core.change.save({ actor: both, ...mine, draft });
    await core.change.submit({ actor: engineer, ...saved });
    await isRefused(saved, both);
  });

  test("as the one who asked for the roll-back", async () => {
    const { core } = desk;
    const change = await submitted(desk, [await newSite("rolled-back")]);
    await decide(change, desk.legal);
    const back = await core.change.rollBack({ actor: both, change: change.id });
    await core.change.submit({ actor: both, ...back });
    await isRefused(back, both);
    // Whoever approved it may also approve that it is taken back: they wrote neither.
    await decide(back, desk.legal);
    expect((await core.sdk.get("huawei-push")).sdk.links.site).not.toContain("rolled-back");
  });

  test("nor with the role that was taken away while the page was open", async () => {
    const change = await submitted(desk, [await newSite("demoted")]);
    const decision = await decisionOn(desk, change);
    await desk.core.person.changeRoles({ actor: system, person: desk.legal.person, roles: ["viewer"] });
    const problem = await refusal(desk.core.change.decide({ actor: desk.legal, decision }));
    expect(problem.code).toBe("actor.forbidden");
    await desk.core.person.deactivate({ actor: system, person: desk.otherLegal.person });
    const gone = await refusal(desk.core.change.decide({ actor: desk.otherLegal, decision }));
    expect(gone.code).toBe("actor.unknown");
  });

  test("a comment, a proposed class and a date make nobody an author", async () => {
    const { core, legal } = desk;
    const change = await submitted(desk, [await newSite("commented")]);
    const comment = { place: null, replyTo: null, text: "Looks right." };
    await core.change.comment({ actor: legal, id: change.id, comment });
    expect(await decide(change, legal)).toMatchObject({ verdict: "approve" });
  });
});
