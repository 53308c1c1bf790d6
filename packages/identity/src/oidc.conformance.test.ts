import { system } from "@pilu/core";
import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browser, codeOf, installation, password, publicUrl } from "./testing/installation.ts";
import { type Claims, startIssuer } from "./testing/issuer.ts";

const email = "li.wen@example.com";
const li: Claims = { sub: "42", email, email_verified: true, name: "李文" };

describe.each(testStores())("the company's own sign-in on $engine", ({ open }) => {
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let here: ReturnType<typeof installation>;
  beforeEach(async () => {
    issuer = await startIssuer();
    here = installation(await open(), { oidc: issuer.oidc });
  });
  afterEach(async () => {
    await here.store.close();
    await issuer.stop();
  });

  /** Signs in there as `claims`; gives who that is here, and where the browser ended. */
  async function comesBack(claims: Claims, { identity } = here, at = issuer) {
    const { send, actor, cookies } = browser(identity);
    const body = { provider: "oidc", callbackURL: "/changes" };
    const { url } = (await (await send("/api/auth/sign-in/social", { body })).json()) as { url: string };
    const response = await send(at.signIn(url, claims));
    expect(response.status).toBe(302);
    return { who: await actor(), location: response.headers.get("location"), cookies, url };
  }

  test("whoever is invited comes in, with the roles of the link, and is the same person afterwards", async () => {
    const secret = await here.link(email, ["legal"]);
    expect(here.identity.ways).toEqual({ password: true, oidc: "Staff" });
    const first = await comesBack({ ...li, email: "Li.Wen@Example.com" });
    expect(first.location).toBe("/changes");
    const [person] = await here.store.people();
    expect(person).toMatchObject({ email, name: "李文", roles: ["legal"] });
    expect(first.who).toEqual({ person: person?.id, token: null });
    expect((await comesBack(li)).who).toEqual(first.who);
    expect(await here.store.people()).toHaveLength(1);
    const later = here.identity.join({ secret, name: "Eve", password });
    expect(await codeOf(later)).toBe("invitation.used");
  });

  test("what the issuer could be asked with in their name is not kept", async () => {
    await here.link(email);
    await comesBack(li);
    const { authHandle } = await import("@pilu/db/auth");
    const { db, schema } = authHandle(here.store);
    const accounts = await (db as { select(): { from(table: object): Promise<object[]> } })
      .select()
      .from(schema.account);
    expect(accounts).toMatchObject([
      { providerId: "oidc", accountId: "42", accessToken: null, refreshToken: null, idToken: null },
    ]);
  });

  test("nobody comes in whom no link names, and nothing of them is kept", async () => {
    const { who, location } = await comesBack(li);
    expect(who).toBeNull();
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:4000\/sign-in\?error=/);
    expect(await here.store.people()).toEqual([]);
  });

  test.each<[string, Claims]>([
    ["says not to be verified", { ...li, email_verified: false }],
    ["is not said to be verified", { sub: "42", email, name: "李文" }],
  ])("an address that %s lets nobody in, invited or known", async (_name, claims) => {
    await here.link(email);
    expect((await comesBack(claims)).who).toBeNull();
    await here.someone("wang@example.com", ["admin"]);
    expect((await comesBack({ ...claims, email: "wang@example.com" })).who).toBeNull();
    expect(await here.store.people()).toHaveLength(1);
  });

  test("who has a password may come either way, as one person", async () => {
    const id = await here.someone(email);
    expect((await comesBack(li)).who).toEqual({ person: id, token: null });
    const { signIn, actor } = browser(here.identity);
    await signIn(email);
    expect(await actor()).toEqual({ person: id, token: null });
  });

  test("whoever is deactivated does not come in", async () => {
    await here.someone("zhao@example.com", ["admin"]);
    const id = await here.someone(email);
    await comesBack(li);
    await here.core.person.deactivate({ actor: system, person: id });
    expect((await comesBack(li)).who).toBeNull();
  });

  test("tokens that another key signed let nobody in", async () => {
    const forging = await startIssuer({ forges: true });
    const trusting = installation(here.store, { oidc: forging.oidc });
    await here.someone(email);
    const { who, cookies } = await comesBack(li, trusting, forging);
    expect(who).toBeNull();
    expect([...cookies.keys()].filter((name) => name.includes("session"))).toEqual([]);
    await forging.stop();
  });

  test("an answer that another browser asked for lets nobody in", async () => {
    await here.someone(email);
    const asking = browser(here.identity);
    const body = { provider: "oidc", callbackURL: "/" };
    const { url } = (await (await asking.send("/api/auth/sign-in/social", { body })).json()) as {
      url: string;
    };
    const other = browser(here.identity);
    const response = await other.send(issuer.signIn(url, li));
    expect(response.headers.get("location")).toMatch(/error=/);
    expect(await other.actor()).toBeNull();
  });

  test("a token of the issuer's by itself opens no session", async () => {
    await here.someone(email);
    const { send, actor } = browser(here.identity);
    const idToken = { token: issuer.idToken({ nonce: null, challenge: null, claims: li }) };
    await send("/api/auth/sign-in/social", { body: { provider: "oidc", callbackURL: "/", idToken } });
    expect(await actor()).toBeNull();
  });

  test("afterwards the browser is sent to no other site", async () => {
    const { send } = browser(here.identity);
    for (const callbackURL of ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]) {
      const tried = send("/api/auth/sign-in/social", { body: { provider: "oidc", callbackURL } });
      expect(await codeOf(tried)).toMatch(/^request\./);
    }
  });

  test("an issuer that is away is asked again when somebody comes", async () => {
    const { oidc } = issuer;
    await issuer.stop();
    const late = installation(here.store, { oidc });
    await here.someone(email);
    const { signIn, actor, send } = browser(late.identity);
    const tried = send("/api/auth/sign-in/social", { body: { provider: "oidc", callbackURL: "/" } });
    expect(await codeOf(tried)).toMatch(/^request\./);
    await signIn(email);
    expect(await actor()).not.toBeNull();
    issuer = await startIssuer();
  });

  test("the browser is sent to the issuer with a nonce and a proof to keep", async () => {
    const { url } = await comesBack(li);
    const { searchParams } = new URL(url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: "pilu",
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: `${publicUrl}/api/auth/callback/oidc`,
      nonce: expect.stringMatching(/.{16}/),
    });
    expect(searchParams.get("scope")?.split(" ").sort()).toEqual(["email", "openid", "profile"]);
  });
});
