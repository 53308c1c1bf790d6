import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, authorise, system } from "../actor.ts";
import { type Core, openCore } from "../core.ts";
import { sha256 } from "../hash.ts";
import { join } from "../testing/people.ts";
import { refusal } from "../testing/refusal.ts";

const day = 86_400_000;

describe.each(testStores())("on $engine", ({ open }) => {
  let at: number;
  let store: Store;
  let core: Core;
  let admin: Actor;
  let engineer: Actor;
  beforeEach(async () => {
    at = 1_800_000_000_000;
    store = await open({ clock: () => at });
    core = openCore({ store, now: () => at });
    admin = await join(core, { id: "zhao", roles: ["admin"] });
    engineer = await join(core, { id: "li", roles: ["engineer"] });
  });
  afterEach(() => store.close());

  const issue = (part: Partial<Parameters<Core["token"]["issue"]>[0]> = {}) =>
    core.token.issue({ actor: engineer, label: "CI", scopes: ["scan:write"], expiresInDays: 30, ...part });
  const everything = async () => ({
    registry: await store.registry(),
    tokens: await store.tokens(),
    log: await store.log({ after: 0, limit: 1000 }),
  });

  test("a token is shown once; its hash alone is kept, and the log says who made it for what", async () => {
    const { secret, token } = await issue({ scopes: ["change:propose", "scan:write", "scan:write"] });
    expect(secret).toMatch(/^pilu_[\w-]{43}$/);
    expect(token).toMatchObject({
      label: "CI",
      scopes: ["scan:write", "change:propose"],
      issuer: "li",
      expiresAt: token.createdAt + 30 * day,
    });
    expect(await store.tokens()).toEqual([{ ...token, hash: sha256(secret) }]);
    const [act] = await store.acts(token.id);
    expect(act).toMatchObject({ kind: "token-issued", by: "li" });
    expect(JSON.stringify(await everything())).not.toContain(secret);
    expect(await store.acts(token.id)).toHaveLength(1);
    expect(act?.body).not.toContain(sha256(secret));
    expect(await core.registry.verify()).toMatchObject({ misfit: null });
  });

  test("whoever shows it acts as its issuer, within its scopes and the issuer's roles", async () => {
    const { secret, token } = await issue();
    const actor = await core.token.actorOf(secret);
    expect(actor).toEqual({ person: "li", token: { id: token.id, scopes: ["scan:write"] } });
    await store.snapshot((view) => authorise(view, actor, "scan.write"));
    for (const action of ["registry.read", "change.propose", "change.decide", "token.issue"] as const) {
      const tried = store.snapshot((view) => authorise(view, actor, action));
      expect((await refusal(tried)).code, action).toBe("token.scope");
    }
    await core.person.changeRoles({ actor: admin, person: "li", roles: ["viewer"] });
    const tried = store.snapshot((view) => authorise(view, actor, "scan.write"));
    expect((await refusal(tried)).code).toBe("actor.forbidden");
  });

  test.each([
    ["nothing", ""],
    ["another prefix", "pilo_"],
    ["a token that nobody made", `pilu_${"A".repeat(43)}`],
    ["a very long one", `pilu_${"A".repeat(10_000)}`],
  ])("%s is no token", async (_name, secret) => {
    expect((await refusal(core.token.actorOf(secret))).code).toBe("token.unknown");
  });

  test("the hash of a token is no token, and no letter of one may differ", async () => {
    const { secret } = await issue();
    const other = `${secret.slice(0, -1)}${secret.endsWith("A") ? "E" : "A"}`;
    for (const given of [sha256(secret), `pilu_${sha256(secret)}`, other, secret.toUpperCase(), ` ${secret}`])
      expect((await refusal(core.token.actorOf(given))).code).toBe("token.unknown");
  });

  test("it ends on its day", async () => {
    const { secret, token } = await issue({ expiresInDays: 1 });
    at = token.expiresAt - 1;
    await core.token.actorOf(secret);
    at += 1;
    expect((await refusal(core.token.actorOf(secret))).code).toBe("token.expired");
  });

  test("it ends when it is revoked, by its issuer or an administrator, and nobody else", async () => {
    const legal = await join(core, { id: "wang", roles: ["legal"] });
    const { secret, token } = await issue();
    const before = await everything();
    const others: Actor[] = [legal, { person: "li", token }, { person: "nobody", token: null }];
    for (const actor of others)
      expect((await refusal(core.token.revoke({ actor, token: token.id }))).code).toMatch(/^(actor|token)\./);
    expect(await everything()).toEqual(before);
    await core.token.revoke({ actor: engineer, token: token.id });
    expect((await refusal(core.token.actorOf(secret))).code).toBe("token.expired");
    const revoked = await everything();
    await core.token.revoke({ actor: admin, token: token.id });
    expect(await everything()).toEqual(revoked);
    const second = await issue();
    await core.token.revoke({ actor: admin, token: second.token.id });
    expect((await refusal(core.token.actorOf(second.secret))).code).toBe("token.expired");
    expect((await refusal(core.token.revoke({ actor: admin, token: "none" }))).code).toBe("token.unknown");
  });

  test("that of somebody who is deactivated lets nobody in, and cannot be revoked by them", async () => {
    const { secret, token } = await issue();
    const actor = await core.token.actorOf(secret);
    await core.person.deactivate({ actor: admin, person: "li" });
    expect((await refusal(core.token.actorOf(secret))).code).toBe("token.expired");
    const tried = store.snapshot((view) => authorise(view, actor, "scan.write"));
    expect((await refusal(tried)).code).toBe("actor.unknown");
    const own = core.token.revoke({ actor: engineer, token: token.id });
    expect((await refusal(own)).code).toBe("actor.unknown");
  });

  test("it ends for good with its issuer's deactivation, as an act of its own, whoever lets them back in", async () => {
    const [ended, expired, revoked] = [await issue(), await issue({ expiresInDays: 1 }), await issue()];
    const colleague = await issue({ actor: admin });
    await core.token.revoke({ actor: engineer, token: revoked.token.id });
    at += 2 * day;
    await core.person.deactivate({ actor: admin, person: "li" });
    await core.person.activate({ actor: admin, person: "li" });
    for (const { secret } of [ended, expired, revoked])
      expect((await refusal(core.token.actorOf(secret))).code).toBe("token.expired");
    const kinds = async ({ token }: typeof ended) =>
      (await store.acts(token.id)).map(({ by, kind }) => [kind, by]);
    expect(await kinds(ended)).toEqual([
      ["token-issued", "li"],
      ["token-revoked", "zhao"],
    ]);
    expect(await kinds(expired)).toHaveLength(1);
    expect(await kinds(revoked)).toHaveLength(2);
    expect((await store.token(ended.token.id))?.revokedAt).toBe((await store.acts(ended.token.id))[1]?.at);
    expect(await core.token.actorOf(colleague.secret)).toMatchObject({ person: "zhao" });
    expect((await core.token.actorOf((await issue()).secret)).person).toBe("li");
    expect((await core.registry.verify()).misfit).toBeNull();
  });

  test("one that an older release left to somebody deactivated lets nobody in, and ends when they come back", async () => {
    const { secret } = await issue();
    const li = await store.person("li");
    if (li === null) throw new Error("nobody joined");
    await store.transact((tx) => tx.putPerson({ ...li, isActive: false }));
    expect((await refusal(core.token.actorOf(secret))).code).toBe("actor.unknown");
    await core.person.activate({ actor: admin, person: "li" });
    expect((await refusal(core.token.actorOf(secret))).code).toBe("token.expired");
  });

  test("its use is noted at most once a minute", async () => {
    const { secret, token } = await issue();
    const usedAt = async () => (await store.token(token.id))?.usedAt;
    const began = at;
    await core.token.actorOf(secret);
    at += 59_999;
    await core.token.actorOf(secret);
    expect(await usedAt()).toBe(began);
    at += 1;
    await core.token.actorOf(secret);
    expect(await usedAt()).toBe(began + 60_000);
  });

  test("a person issues their own; the installation issues for a person who may", async () => {
    await join(core, { id: "wang", roles: ["viewer"] });
    const before = await everything();
    const tried: [() => Promise<unknown>, string][] = [
      [() => issue({ issuer: "zhao" }), "actor.forbidden"],
      [() => issue({ actor: admin, issuer: "li" }), "actor.forbidden"],
      [() => issue({ actor: { person: "wang", token: null } }), "actor.forbidden"],
      [() => issue({ actor: system, issuer: "wang" }), "actor.forbidden"],
      [() => issue({ actor: system, issuer: "nobody" }), "person.unknown"],
      [() => issue({ actor: system }), "person.unknown"],
      [() => issue({ actor: { person: "li", token: { id: "t", scopes: ["scan:write"] } } }), "token.scope"],
    ];
    for (const [attempt, code] of tried) expect((await refusal(attempt())).code).toBe(code);
    expect(await everything()).toEqual(before);
    const { token } = await issue({ actor: system, issuer: "li" });
    expect(token.issuer).toBe("li");
    expect((await store.acts(token.id))[0]?.by).toBe("system");
  });

  test.each([
    ["a life of more than a year", { expiresInDays: 367 }, "expiresInDays"],
    ["no life", { expiresInDays: 0 }, "expiresInDays"],
    ["half a day", { expiresInDays: 0.5 }, "expiresInDays"],
    ["no scope", { scopes: [] }, "scopes"],
    ["an unknown scope", { scopes: ["change:decide"] }, "scopes.0"],
    ["no label", { label: " " }, "label"],
  ])("%s is refused by its field", async (_name, part, path) => {
    const problem = await refusal(issue(part));
    expect(problem.code).toBe("request.malformed");
    expect(problem.faults.map((fault) => fault.path)).toEqual([path]);
  });

  test("people see their own, administrators all, tokens none; a hash nobody", async () => {
    await issue();
    await issue({ actor: admin, label: "nightly" });
    const labels = async (actor: Actor, isOwn?: boolean) =>
      (await core.token.list({ actor, isOwn, limit: 10 })).rows.map(({ label }) => label);
    expect(await labels(engineer)).toEqual(["CI"]);
    expect((await labels(admin)).sort()).toEqual(["CI", "nightly"]);
    expect((await labels(system)).sort()).toEqual(["CI", "nightly"]);
    expect(await labels(admin, true)).toEqual(["nightly"]);
    const { rows, total } = await core.token.list({ actor: engineer, limit: 10 });
    expect(total).toBe(1);
    expect(rows[0]).not.toHaveProperty("hash");
    const byToken = core.token.list({ actor: { person: "zhao", token: { id: "t", scopes: [] } }, limit: 10 });
    expect((await refusal(byToken)).code).toBe("actor.forbidden");
  });

  test("a page goes on where the one before ended, and words and validity leave out only one's own", async () => {
    for (const label of ["CI one", "CI two", "nightly"]) await issue({ label });
    await issue({ actor: admin, label: "CI of another" });
    const listed = async (asked: { after?: string; isValid?: boolean; limit?: number; text?: string }) => {
      const { next, rows, total } = await core.token.list({ actor: engineer, limit: 10, ...asked });
      return { labels: rows.map(({ label }) => label), next, total };
    };
    const all = await listed({});
    expect(all).toMatchObject({ next: null, total: 3 });
    const first = await listed({ limit: 2 });
    const second = await listed({ after: first.next ?? "", limit: 2 });
    expect([...first.labels, ...second.labels]).toEqual(all.labels);
    expect((await listed({ text: "ci" })).labels.sort()).toEqual(["CI one", "CI two"]);
    const { rows } = await core.token.list({ actor: engineer, limit: 1, text: "one" });
    await core.token.revoke({ actor: engineer, token: rows[0]?.id ?? "" });
    expect((await listed({ isValid: true })).labels.sort()).toEqual(["CI two", "nightly"]);
  });
});
