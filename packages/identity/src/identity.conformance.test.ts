import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browser, codeOf, installation, password, publicUrl } from "./testing/installation.ts";

const email = "li.wen@example.com";

describe.each(testStores())("signing in on $engine", ({ open }) => {
  let here: ReturnType<typeof installation>;
  beforeEach(async () => {
    here = installation(await open());
  });
  afterEach(() => here.store.close());

  test("a person is known by their cookie until they sign out, and by no other", async () => {
    const id = await here.someone(email);
    const { signIn, signOut, actor, cookies } = browser(here.identity);
    expect(await actor()).toBeNull();
    const response = await signIn("Li.Wen@example.com");
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^pilu\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await response.json()).toEqual({ url: null });
    expect(await actor()).toEqual({ person: id, token: null });
    const [[name = "", value = ""] = []] = cookies;
    const [token = ""] = decodeURIComponent(value).split(".");
    for (const forged of [token, `${token}.`, `${token}.${"A".repeat(43)}=`, value.replace(/^./, "~")]) {
      const headers = new Headers({ cookie: `${name}=${encodeURIComponent(forged)}` });
      expect(await here.identity.actorOf(headers)).toBeNull();
    }
    const headers = new Headers({ cookie: `${name}=${value}` });
    await signOut();
    expect(await here.identity.actorOf(headers)).toBeNull();
  });

  test("behind https the cookie is for this host alone and never sent in the clear", async () => {
    const publicUrl = "https://pilu.example.com";
    const secure = installation(here.store, { publicUrl });
    await secure.someone(email);
    const { signIn, actor } = browser(secure.identity, publicUrl);
    const [cookie = ""] = (await signIn(email)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-pilu\.session_token=/);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toMatch(/domain/i);
    expect(await actor()).not.toBeNull();
  });

  test("a wrong password and an address that nobody has are refused alike", async () => {
    await here.someone(email);
    const { signIn, cookies } = browser(here.identity);
    expect(await codeOf(signIn(email, "correct horse batterie"))).toBe("sign-in.refused");
    expect(await codeOf(signIn("nobody@example.com"))).toBe("sign-in.refused");
    expect(await codeOf(signIn("no address"))).toBe("sign-in.refused");
    expect(await codeOf(signIn(email, "x".repeat(100_000)))).toBe("sign-in.refused");
    expect(cookies.size).toBe(0);
  });

  test("somebody who is deactivated is signed in no longer, at once, and cannot come back", async () => {
    await here.someone("zhao@example.com", ["admin"]);
    const id = await here.someone(email);
    const { signIn, actor } = browser(here.identity);
    await signIn(email);
    const { system } = await import("@pilu/core");
    await here.core.person.deactivate({ actor: system, person: id });
    expect(await actor()).toBeNull();
    expect(await codeOf(signIn(email))).toBe("sign-in.refused");
    await here.core.person.activate({ actor: system, person: id });
    expect(await actor()).toBeNull();
    await signIn(email);
    expect(await actor()).toEqual({ person: id, token: null });
  });

  test("who is deactivated leaves the sessions of others alone", async () => {
    await here.someone("zhao@example.com", ["admin"]);
    const id = await here.someone(email);
    const { signIn, actor } = browser(here.identity);
    await signIn("zhao@example.com");
    const { system } = await import("@pilu/core");
    await here.core.person.deactivate({ actor: system, person: id });
    expect(await actor()).not.toBeNull();
  });

  test("a role that changes while somebody is signed in counts from then on", async () => {
    const { system } = await import("@pilu/core");
    await here.someone("zhao@example.com", ["admin"]);
    const id = await here.someone(email, ["admin"]);
    const { signIn, actor } = browser(here.identity);
    await signIn(email);
    const invite = async () => {
      const who = await actor();
      if (who === null) throw new Error("nobody is signed in");
      return here.core.person.invite({ actor: who, email: "x@example.com", roles: ["viewer"] });
    };
    await invite();
    await here.core.person.changeRoles({ actor: system, person: id, roles: ["legal"] });
    expect(await codeOf(invite())).toBe("actor.forbidden");
  });

  test("a token counts before a cookie, and a wrong one is refused whoever is signed in", async () => {
    const id = await here.someone(email);
    const { signIn, actor } = browser(here.identity);
    await signIn(email);
    const given = { label: "CI", scopes: ["scan:write"], expiresInDays: 1 };
    const { secret, token } = await here.core.token.issue({ actor: { person: id, token: null }, ...given });
    expect(await actor(`Bearer ${secret}`)).toEqual({
      person: id,
      token: { id: token.id, scopes: ["scan:write"] },
    });
    expect(await codeOf(actor("Bearer pilu_wrong"))).toBe("token.unknown");
    expect(await codeOf(actor("Bearer "))).toBe("token.unknown");
  });

  test("a password is changed by whoever knows it, and is not made short", async () => {
    await here.someone(email);
    const { signIn, send, actor } = browser(here.identity);
    const change = (currentPassword: string, newPassword: string) =>
      send("/api/auth/change-password", { body: { currentPassword, newPassword } });
    expect(await codeOf(change(password, "another long password"))).toBe("sign-in.needed");
    await signIn(email);
    expect(await codeOf(change("not my password", "another long password"))).toBe("sign-in.refused");
    expect(await codeOf(change(password, "short"))).toBe("password.weak");
    const elsewhere = browser(here.identity);
    await elsewhere.signIn(email);
    await change(password, "another long password");
    expect(await actor()).not.toBeNull();
    expect(await elsewhere.actor()).toBeNull();
    expect(await codeOf(signIn(email))).toBe("sign-in.refused");
    await signIn(email, "another long password");
  });

  test("a page from elsewhere cannot use the cookie", async () => {
    await here.someone(email);
    const { signIn, send, actor } = browser(here.identity);
    await signIn(email);
    const origin = "https://elsewhere.example";
    const tried = send("/api/auth/sign-out", { body: {}, origin });
    expect(await codeOf(tried)).toBe("request.foreign-origin");
    expect(await actor()).not.toBeNull();
  });

  test.each([
    ["POST", "/sign-up/email"],
    ["POST", "/update-user"],
    ["POST", "/change-email"],
    ["POST", "/delete-user"],
    ["POST", "/request-password-reset"],
    ["POST", "/sign-in/social"],
    ["GET", "/get-session"],
    ["GET", "/list-sessions"],
    ["GET", "/sign-in/email"],
    ["GET", "/sign-in/../get-session"],
    ["GET", "/ok"],
    ["GET", ""],
  ])("%s %s is not there", async (method, path) => {
    const { send } = browser(here.identity);
    const body = { email, password, name: "x" };
    const tried = send(`/api/auth${path}`, method === "POST" ? { body } : { method });
    expect(await codeOf(tried)).toBe("page.unknown");
  });

  test.each([
    ["text that is no JSON", "{"],
    ["no object", '"email"'],
    ["nothing", ""],
    ["no password", JSON.stringify({ email })],
    ["a list for a password", JSON.stringify({ email, password: [password] })],
    ["a member of everything", JSON.stringify({ __proto__: { email, password } })],
  ])("%s is refused as malformed", async (_name, body) => {
    const headers = { "content-type": "application/json" };
    const request = new Request(`${publicUrl}/api/auth/sign-in/email`, { method: "POST", headers, body });
    const tried = here.identity.handler(request, { address: "198.51.100.1" });
    expect(await codeOf(tried)).toMatch(/^request\.(malformed|too-many)$/);
  });

  test("what a request says of its own address counts for nothing", async () => {
    const headers = { "content-type": "application/json", "x-pilu-reader": "203.0.113.9" };
    const body = JSON.stringify({ email: "nobody@example.com", password });
    const codes: unknown[] = [];
    for (let guess = 0; guess < 11; guess += 1) {
      const request = new Request(`${publicUrl}/api/auth/sign-in/email`, { method: "POST", headers, body });
      request.headers.set("x-forwarded-for", `203.0.113.${guess}`);
      const address = `198.51.100.${here.store.engine === "sqlite" ? 2 : 3}`;
      codes.push(await codeOf(here.identity.handler(request, { address })));
    }
    expect(codes.at(-1)).toBe("request.too-many");
  });

  test("guessing is slowed down for the address it comes from, and for no other", async () => {
    await here.someone(email);
    const guessing = browser(here.identity);
    for (let guess = 0; guess < 10; guess += 1)
      expect(await codeOf(guessing.signIn("nobody@example.com"))).toBe("sign-in.refused");
    expect(await codeOf(guessing.signIn(email))).toBe("request.too-many");
    await browser(here.identity).signIn(email);
  });

  test("a database that is away is named without what was asked of it", async () => {
    await here.someone(email);
    const { signIn } = browser(here.identity);
    const away = installation(await open());
    const other = browser(away.identity);
    await away.store.close();
    const error: unknown = await other.signIn(email).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain(email);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/li\.wen|params/);
    await signIn(email);
  });
});
