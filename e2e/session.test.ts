import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityFaults, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { drawn } from "./drawn.ts";
import { untilLive } from "./live.ts";
import { invitation, type Somebody, signedIn, somebody } from "./people.ts";

const door = inject("door");
const product = { door, data: inject("data") };

let browser: Browser;
let admin: Somebody;
beforeAll(async () => {
  browser = await openBrowser();
  admin = await somebody(product, { roles: ["admin"], name: "Ada Admin" });
});
afterAll(() => browser.close());

async function stranger(): Promise<Page> {
  const context = await browser.newContext({ locale: "en", viewport: { width: 1280, height: 900 } });
  return untilLive(context).newPage();
}

async function pageOf(person: Somebody, path: string): Promise<Page> {
  const page = await (await signedIn(browser, { door, person, locale: "en" })).newPage();
  await page.goto(`${door}${path}`);
  await drawn(page);
  return page;
}

async function fillSignIn(page: Page, { email, password }: Pick<Somebody, "email" | "password">) {
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

const menuOf = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });

test("a reader without a session signs in and is where they wanted to be; a refusal keeps the address", async () => {
  const page = await stranger();
  await page.goto(`${door}/sdks?q=JPush`);
  await page.waitForURL(/\/sign-in\?to=/);
  await fillSignIn(page, { email: admin.email, password: "not the password" });
  await page.getByRole("alert").getByText("do not fit").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.getByLabel("Mail address").inputValue()).toBe(admin.email);
  await page.getByLabel("Password", { exact: true }).fill(admin.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${door}/sdks?q=JPush`);
  await page.locator("a[data-row]", { hasText: "JPush" }).first().waitFor();
  await menuOf(page, admin.name).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(`${door}/sign-in`);
  await page.goto(`${door}/apps`);
  await page.waitForURL(/\/sign-in\?to=%2Fapps/);
  await page.context().close();
});

test("a link lets somebody in once, with a password that is long enough", async () => {
  const email = "li.lei@example.com";
  const link = await invitation(product, { email, roles: ["engineer", "legal"] });
  const page = await stranger();
  await page.goto(link);
  await page.getByText(email).waitFor();
  expect(await page.getByRole("listitem").allTextContents()).toEqual(["Engineer", "Legal"]);
  await page.getByLabel("Your name").fill("Li Lei");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByText("7 more characters").waitFor();
  await page.getByRole("button", { name: "Join" }).click();
  expect(page.url()).toContain("/join");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel("Password", { exact: true }).fill("a sentence is long enough");
  await page.getByText("Long enough").waitFor();
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(`${door}/`);
  await menuOf(page, "Li Lei").waitFor();
  await page.context().close();

  const other = await stranger();
  await other.goto(link);
  await other.getByLabel("Your name").fill("Somebody Else");
  await other.getByLabel("Password", { exact: true }).fill("a sentence is long enough");
  await other.getByRole("button", { name: "Join" }).click();
  await other.getByRole("alert").getByText("used already").waitFor();
  await other.goto(`${door}/join#nobody-made-this`);
  await other.reload();
  await other.getByRole("alert").getByText("not valid or has expired").waitFor();
  await other.context().close();
});

test("a session that ends in the middle of a form asks for it over the form, and nothing typed is lost", async () => {
  const page = await pageOf(admin, "/settings/people");
  await page.getByRole("button", { name: "Invite" }).click();
  const invite = page.getByRole("dialog", { name: "Invite somebody" });
  await invite.getByLabel("Mail address").fill("typed@example.com");
  await invite.getByLabel("Legal").check();
  await page.context().clearCookies();
  await invite.getByRole("button", { name: "Make the link" }).click();
  const again = page.getByRole("dialog", { name: "Your session has ended" });
  await again.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await again.getByLabel("Mail address").inputValue()).toBe(admin.email);
  await again.getByLabel("Password", { exact: true }).fill(admin.password);
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("Link for typed@example.com").waitFor();
  await again.waitFor({ state: "detached" });
  const waiting = page.getByRole("region", { name: "Invited, not here yet" });
  expect(
    await waiting.getByRole("listitem").filter({ hasText: "typed@example.com" }).first().textContent(),
  ).toMatch(/Engineer.*Legal/);
  await page.context().close();
});

test("an administrator invites by a link, changes roles, and deactivates, after which nobody is signed in as them", async () => {
  const page = await pageOf(admin, "/settings/people");
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByRole("dialog").getByLabel("Mail address").fill("han.meimei@example.com");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = (await page.locator("code", { hasText: "/join#" }).textContent()) ?? "";
  const guest = await stranger();
  await guest.goto(link);
  await guest.getByLabel("Your name").fill("Han Meimei");
  await guest.getByLabel("Password", { exact: true }).fill("a sentence is long enough");
  await guest.getByRole("button", { name: "Join" }).click();
  await guest.waitForURL(`${door}/`);
  await guest.goto(`${door}/settings/people`);
  await guest.getByText("You may not see this").first().waitFor();

  await page.reload();
  await drawn(page);
  await page.getByRole("button", { name: "What to do with Han Meimei" }).click();
  await page.getByRole("menuitem", { name: "Change roles…" }).click();
  await page.getByRole("dialog").getByLabel("Administrator").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("tr", { hasText: "Han Meimei" }).getByText("Administrator").waitFor();
  await guest.reload();
  await guest.getByRole("button", { name: "Invite" }).waitFor();

  await page.getByRole("button", { name: "What to do with Han Meimei" }).click();
  await page.getByRole("menuitem", { name: "Deactivate…" }).click();
  const question = page.getByRole("dialog", { name: "Deactivate Han Meimei?" });
  await question.waitFor();
  await page.getByRole("menu").waitFor({ state: "detached" });
  expect(await accessibilityFaults(page)).toEqual([]);
  await question.getByRole("button", { name: "Deactivate" }).click();
  await page.locator("tr", { hasText: "Han Meimei" }).getByText("deactivated").waitFor();
  await guest.reload();
  await guest.getByRole("dialog", { name: "Your session has ended" }).waitFor();
  await guest.context().close();
  await page.context().close();
});

test("a token is shown once, works until it is revoked, and never does more than its scopes say", async () => {
  const page = await pageOf(admin, "/settings/tokens");
  await page.getByRole("button", { name: "Make a token" }).click();
  await page.getByLabel("What it is for").fill("CI of the shop app");
  await page.getByRole("button", { name: "Make the token" }).click();
  const secret = (await page.locator("code", { hasText: /^pilu_/ }).textContent()) ?? "";
  const asked = async (name: string) =>
    (await fetch(`${door}/trpc/${name}`, { headers: { authorization: `Bearer ${secret}` } })).status;
  expect(await asked("registry.overview")).toBe(200);
  expect(await asked("person.list")).toBe(403);
  await page.reload();
  await drawn(page);
  expect(await page.locator("code", { hasText: /^pilu_/ }).count()).toBe(0);
  await page.getByRole("button", { name: "Revoke CI of the shop app" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await page.locator("tr", { hasText: "CI of the shop app" }).getByText("revoked").waitFor();
  expect(await asked("registry.overview")).toBe(401);
  await page.context().close();
});

test("the log says in words who did what, by kind, and fits", async () => {
  const page = await pageOf(admin, "/audit");
  await page.getByText("made the token").first().waitFor();
  await page.getByText("Tokens", { exact: true }).click();
  await page.waitForURL(/kind=tokens/);
  await page.locator("main li", { hasText: "invited" }).first().waitFor({ state: "detached" });
  await page.locator("summary").first().click();
  await page.locator("pre", { hasText: '"schema": "pilu.act/1"' }).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Verify" }).click();
  await page.getByText(/^Everything fits/).waitFor();
  const file = await page.context().request.get(`${door}/api/audit.jsonl`);
  expect((await file.text()).trimEnd().split("\n").at(-1)).toContain('"is":"end"');
  await page.context().close();
});

describe.each([
  { width: 360, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
] as const)("at $width px, $colorScheme", ({ width, colorScheme }) => {
  test.each(["zh-CN", "en"] as const)(
    "every page of management in %s is accessible and fits",
    async (locale) => {
      const viewport = { width, height: 800 };
      const context = await signedIn(browser, { door, person: admin, locale, viewport, colorScheme });
      const page = await context.newPage();
      for (const path of [
        "/",
        "/settings/people",
        "/settings/tokens",
        "/audit",
        "/settings",
        "/me",
        "/vendors",
      ]) {
        await page.goto(`${door}${path}`);
        await drawn(page);
        expect(await overflow(page), path).toBeLessThanOrEqual(0);
        expect(await accessibilityFaults(page), path).toEqual([]);
      }
      await context.close();
    },
  );
});
