import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, system } from "../actor.ts";
import { type Core, openCore } from "../core.ts";
import { sha256 } from "../hash.ts";
import { join } from "../testing/people.ts";
import { refusal } from "../testing/refusal.ts";

describe.each(testStores())("on $engine", ({ open }) => {
  let at: number;
  let store: Store;
  let core: Core;
  let admin: Actor;
  beforeEach(async () => {
    at = 1_800_000_000_000;
    store = await open({ clock: () => at });
    core = openCore({ store, now: () => at });
    admin = await join(core, { id: "zhao", roles: ["admin"] });
  });
  afterEach(() => store.close());

  const everything = async () => ({
    registry: await store.registry(),
    people: await store.people(),
    invitations: await store.invitations(),
    log: await store.log({ after: 0, limit: 1000 }),
  });
  const invited = (email = "li.wen@example.com", roles: readonly string[] = ["engineer"]) =>
    core.person.invite({ actor: admin, email, roles });
  const accepting = (secret: string, user = "li-wen", email = "li.wen@example.com") =>
    core.person.accept({ secret, user, email, name: "李文" });

  /** Begins all of it while another holds the log, so that each has read before any writes. */
  async function atOnce(...attempts: (() => Promise<unknown>)[]) {
    let [begin, end] = [() => {}, () => {}];
    const [begun, ended] = [
      new Promise<void>((done) => {
        begin = done;
      }),
      new Promise<void>((done) => {
        end = done;
      }),
    ];
    const holding = store
      .transact(async (tx) => {
        await tx.nextSeq();
        begin();
        await ended;
        throw new RangeError("nothing was meant");
      })
      .catch(() => {});
    await begun;
    const all = Promise.allSettled(attempts.map((attempt) => attempt()));
    for (let round = 0; round < 30; round += 1) await store.registry();
    end();
    await holding;
    return all;
  }

  test("whoever is invited joins with the roles of the link, and both stand in the log without the secret", async () => {
    const { secret, expiresAt } = await invited(" Li.Wen@Example.com ", ["legal", "engineer", "legal"]);
    const [link] = await store.invitations();
    expect(expiresAt - (link?.createdAt ?? 0)).toBe(7 * 24 * 3_600_000);
    expect(await core.person.invitation(secret)).toEqual({
      email: "li.wen@example.com",
      roles: ["engineer", "legal"],
      isRenewal: false,
      isUsed: false,
      person: null,
    });
    const { as } = await accepting(secret);
    expect(as).toBe("new");
    expect(await store.person("li-wen")).toMatchObject({
      email: "li.wen@example.com",
      name: "李文",
      roles: ["engineer", "legal"],
      isActive: true,
    });
    const log = await store.log({ after: 2, limit: 10 });
    expect(log.map(({ is, by, ...entry }) => [is === "act" && "kind" in entry && entry.kind, by])).toEqual([
      ["person-invited", "zhao"],
      ["person-joined", "li-wen"],
    ]);
    expect(JSON.parse(log[1]?.body ?? "").facts).toEqual({
      email: "li.wen@example.com",
      name: "李文",
      roles: ["engineer", "legal"],
      invitation: sha256(secret),
      invitedBy: "zhao",
    });
    expect(JSON.stringify(await everything())).not.toContain(secret);
  });

  test("a link used twice at the same instant lets one in", async () => {
    const { secret } = await invited();
    const both = await atOnce(
      () => accepting(secret, "one"),
      () => accepting(secret, "two"),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({
      reason: { code: "invitation.used" },
    });
    expect(await store.people()).toHaveLength(2);
    expect((await store.registry()).seq).toBe(4);
  });

  test("the same user may repeat an acceptance, and nothing more is written", async () => {
    const { secret } = await invited();
    const first = await accepting(secret);
    const before = await everything();
    expect(await accepting(secret)).toEqual({ person: first.person, as: "again" });
    expect((await core.person.invitation(secret)).isUsed).toBe(true);
    expect(await everything()).toEqual(before);
  });

  test("a link that is unknown, expired, replaced or for somebody else is refused, and nothing is written", async () => {
    const old = await invited();
    const { secret, expiresAt } = await invited();
    const before = await everything();
    const tried: [() => Promise<unknown>, string][] = [
      [() => accepting("no such secret"), "invitation.unknown"],
      [() => accepting(sha256(secret)), "invitation.unknown"],
      [() => accepting(old.secret), "invitation.used"],
      [() => accepting(secret, "li-wen", "wang.fang@example.com"), "invitation.unknown"],
    ];
    for (const [attempt, code] of tried) expect((await refusal(attempt())).code).toBe(code);
    at = expiresAt;
    expect((await refusal(accepting(secret))).code).toBe("invitation.unknown");
    expect((await refusal(core.person.invitation(secret))).code).toBe("invitation.unknown");
    expect(await everything()).toEqual(before);
  });

  test("an address that somebody has is not invited again", async () => {
    const tried = core.person.invite({ actor: admin, email: "ZHAO@example.com", roles: ["viewer"] });
    expect(await refusal(tried)).toMatchObject({
      code: "person.exists",
      facts: { email: "zhao@example.com" },
    });
  });

  test.each([
    ["no address", { email: "zhao", roles: ["viewer"] }, "email"],
    ["no role", { email: "a@example.com", roles: [] }, "roles"],
    ["an unknown role", { email: "a@example.com", roles: ["system"] }, "roles.0"],
  ])("%s is refused by its field", async (_name, given, path) => {
    const problem = await refusal(core.person.invite({ actor: admin, ...given }));
    expect(problem.code).toBe("request.malformed");
    expect(problem.faults.map((fault) => fault.path)).toEqual([path]);
  });

  test("who may not administer changes nobody, and nothing is written", async () => {
    const people: Actor[] = [{ person: "nobody", token: null }];
    for (const roles of [["viewer"], ["engineer"], ["legal"]])
      people.push(await join(core, { id: roles.join(), roles }));
    people.push({ person: "zhao", token: { id: "t", scopes: ["registry:read", "change:propose"] } });
    const before = await everything();
    for (const actor of people) {
      const attempts = [
        () => core.person.invite({ actor, email: "a@example.com", roles: ["admin"] }),
        () => core.person.renew({ actor, person: "zhao" }),
        () => core.person.changeRoles({ actor, person: actor.person, roles: ["admin"] }),
        () => core.person.deactivate({ actor, person: "viewer" }),
        () => core.person.activate({ actor, person: "viewer" }),
        () => core.person.list({ actor, limit: 10 }),
        () => core.person.openInvitations({ actor }),
      ];
      for (const attempt of attempts)
        expect((await refusal(attempt())).code).toMatch(/^(actor\.(forbidden|unknown)|token\.scope)$/);
    }
    expect(await everything()).toEqual(before);
  });

  test("a role that is taken away is gone at once, and so is one who is deactivated", async () => {
    const other = await join(core, { id: "wang", roles: ["admin"] });
    await core.person.changeRoles({ actor: admin, person: "wang", roles: ["engineer", "viewer"] });
    const tried = core.person.invite({ actor: other, email: "a@example.com", roles: ["legal"] });
    expect((await refusal(tried)).code).toBe("actor.forbidden");
    expect((await core.person.me(other)).roles).toEqual(["viewer", "engineer"]);
    await core.person.deactivate({ actor: admin, person: "wang" });
    expect((await refusal(core.person.me(other))).code).toBe("actor.unknown");
    expect((await refusal(core.person.names({ actor: other }))).code).toBe("actor.unknown");
    await core.person.activate({ actor: admin, person: "wang" });
    expect(await core.person.me(other)).toMatchObject({ isActive: true, roles: ["viewer", "engineer"] });
  });

  test("the last administrator stays one, whoever asks", async () => {
    await join(core, { id: "wang", roles: ["viewer"] });
    const before = await everything();
    for (const actor of [admin, system]) {
      const attempts = [
        () => core.person.changeRoles({ actor, person: "zhao", roles: ["legal"] }),
        () => core.person.deactivate({ actor, person: "zhao" }),
      ];
      for (const attempt of attempts) expect((await refusal(attempt())).code).toBe("person.last-admin");
    }
    expect(await everything()).toEqual(before);
  });

  test("two administrators who remove each other at the same instant do not both succeed", async () => {
    const other = await join(core, { id: "wang", roles: ["admin"] });
    await join(core, { id: "third", roles: ["admin"] });
    const both = await atOnce(
      () => core.person.deactivate({ actor: admin, person: "wang" }),
      () => core.person.deactivate({ actor: other, person: "zhao" }),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "actor.unknown" },
    });
    const active = (await store.people()).filter((person) => person.isActive);
    expect(active).toHaveLength(2);
  });

  test("what changes nothing is not written", async () => {
    const before = await everything();
    await core.person.changeRoles({ actor: admin, person: "zhao", roles: ["admin"] });
    await core.person.activate({ actor: admin, person: "zhao" });
    expect(await everything()).toEqual(before);
    const unknown = core.person.deactivate({ actor: admin, person: "nobody" });
    expect((await refusal(unknown)).code).toBe("person.unknown");
  });

  test("a renewal is for the person it was made for, once, and changes no role", async () => {
    await join(core, { id: "wang", roles: ["legal"] });
    const { secret, email } = await core.person.renew({ actor: admin, person: "wang" });
    expect(email).toBe("wang@example.com");
    expect((await core.person.invitation(secret)).isRenewal).toBe(true);
    const somebody = core.person.accept({ secret, user: "li", email: "wang@example.com", name: "Li" });
    expect((await refusal(somebody)).code).toBe("invitation.unknown");
    const given = { secret, user: "wang", email: "wang@example.com", name: "Another Name" };
    const { as, person } = await core.person.accept(given);
    expect(as).toBe("renewed");
    expect(person).toMatchObject({ name: "wang", roles: ["legal"] });
    expect((await core.person.accept(given)).as).toBe("again");
    await core.person.deactivate({ actor: admin, person: "wang" });
    const late = core.person.renew({ actor: admin, person: "wang" });
    expect((await refusal(late)).code).toBe("actor.unknown");
  });

  test("an open link ends with the person's deactivation, and does not come back with them", async () => {
    await join(core, { id: "wang", roles: ["legal"] });
    const { secret } = await core.person.renew({ actor: admin, person: "wang" });
    await core.person.deactivate({ actor: admin, person: "wang" });
    await core.person.activate({ actor: admin, person: "wang" });
    const given = { secret, user: "wang", email: "wang@example.com", name: "wang" };
    expect((await refusal(core.person.accept(given))).code).toBe("invitation.used");
    expect(await core.person.openInvitations({ actor: admin })).toEqual([]);
  });

  test("the company's own sign-in lets in whom an open link names, and nobody else", async () => {
    expect(await core.person.isExpected("li.wen@example.com")).toBe(false);
    const given = { user: "li-wen", email: "Li.Wen@example.com", name: "李文" };
    expect(await core.person.admit(given)).toBeNull();
    const { secret } = await invited();
    expect(await core.person.isExpected("LI.wen@example.com")).toBe(true);
    expect(await core.person.admit(given)).toMatchObject({ id: "li-wen", roles: ["engineer"] });
    expect(await core.person.admit(given)).toMatchObject({ id: "li-wen" });
    expect((await refusal(accepting(secret, "another"))).code).toBe("invitation.used");
    await core.person.deactivate({ actor: admin, person: "li-wen" });
    expect(await core.person.isExpected("li.wen@example.com")).toBe(false);
  });

  test("whoever administers sees open links, never their hashes; names are for every reader", async () => {
    await invited();
    const invitations = await core.person.openInvitations({ actor: admin });
    expect(invitations).toMatchObject([{ email: "li.wen@example.com", roles: ["engineer"], by: "zhao" }]);
    expect(invitations[0]).not.toHaveProperty("hash");
    const viewer = await join(core, { id: "wang", roles: ["viewer"] });
    expect(await core.person.names({ actor: viewer })).toEqual([
      { id: "wang", name: "wang", isActive: true },
      { id: "zhao", name: "zhao", isActive: true },
    ]);
  });

  test("whoever administers pages through everybody, and finds them by name or address", async () => {
    for (const id of ["wang", "li", "zhou"]) await join(core, { id, roles: ["viewer"] });
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await core.person.list({ actor: admin, after, limit: 3 });
      expect(page.total).toBe(4);
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(ids).toEqual(["li", "wang", "zhao", "zhou"]);
    const found = await core.person.list({ actor: admin, limit: 3, text: "ZHO example" });
    expect(found).toMatchObject({ next: null, rows: [{ id: "zhou", roles: ["viewer"] }], total: 1 });
  });

  test("every entry of the log fits", async () => {
    await core.person.changeRoles({ actor: admin, person: "zhao", roles: ["admin", "legal"] });
    expect(await core.registry.verify()).toMatchObject({ misfit: null });
  });
});
