// What somebody typed and did not send is never lost: not with a reload, not with the session; and it is nobody else's.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityFaults } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { submitted } from "./changes.ts";
import { demoPerson } from "./demo-people.ts";
import { drawn } from "./drawn.ts";
import { signedIn } from "./people.ts";
import { registryOf } from "./registry.ts";

const door = inject("door");
const days31 = 31 * 86_400_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const come = (name: "engineer" | "legal"): Promise<BrowserContext> =>
  signedIn(browser, { door, person: demoPerson(name), locale: "en" });

const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /^pilu-kept:[^:]+:comment:/.test(key)));

async function openChange(page: Page, id: string): Promise<void> {
  await page.goto(`${door}/changes/${id}`);
  await page.locator("[data-difference]").first().waitFor();
}

/** Signs somebody in at the sign-in that is asked for, over a page or on its own. */
async function signIn(page: Page, name: "engineer" | "legal"): Promise<void> {
  const { email, password } = demoPerson(name);
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: /profile and management$/ }).waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /profile and management$/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(`${door}/sign-in`);
}

test("a comment in hand is kept for its change, its field and its author alone, for 30 days, and goes when they sign out", async () => {
  const engineer = await come("engineer");
  const rename = (sdk: string, en: string) =>
    submitted(engineer, {
      sdk,
      title: `It is called ${en}`,
      facts: ({ names }) => ({ names: { ...(names as object), en } }),
    });
  const [first, second] = [await rename("adjust", "Plover"), await rename("okhttp", "Dunlin")];
  const page = await (await come("legal")).newPage();
  const comment = page.locator("#comment");
  await openChange(page, first.id);
  await comment.fill("Half a thought");
  await page.locator("[data-comment]").first().click();
  await comment.fill("On this field");
  await openChange(page, second.id);
  expect(await comment.inputValue()).toBe("");
  await openChange(page, first.id);
  expect(await comment.inputValue()).toBe("Half a thought");
  await page.locator("[data-comment]").first().click();
  await expect.poll(() => comment.inputValue()).toBe("On this field");

  expect(await kept(page)).toHaveLength(2);
  await page.evaluate((age) => {
    for (const key of Object.keys(localStorage).filter((one) => one.endsWith("/names/en"))) {
      const { at, value } = JSON.parse(localStorage.getItem(key) ?? "{}") as { at: number; value: string };
      localStorage.setItem(key, JSON.stringify({ at: at - age, value }));
    }
  }, days31);
  await openChange(page, first.id);
  await expect.poll(() => kept(page)).toHaveLength(1);

  // Somebody else who signs in over the page is shown nothing of it, sends nothing of it and takes nothing of it along.
  await openChange(page, first.id);
  await page.context().clearCookies();
  await comment.fill("Typed after the session had ended");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("dialog", { name: "Your session has ended" }).waitFor();
  await signIn(page, "engineer");
  await page.waitForURL(`${door}/`);
  await openChange(page, first.id);
  expect(await comment.inputValue()).toBe("");
  expect(await page.getByText("Typed after the session had ended").count()).toBe(0);
  await signOut(page);
  await signIn(page, "legal");
  await openChange(page, first.id);
  await expect.poll(() => comment.inputValue()).toBe("Typed after the session had ended");

  await signOut(page);
  expect(await kept(page)).toEqual([]);
  await Promise.all([page.context().close(), engineer.close()]);
});

interface Drafted {
  draft: { edits: { proposed: Record<string, unknown> }[] };
}

test.each([
  {
    form: "of an SDK",
    path: async () => "/sdks/new?from=nothing&q=Turnstone",
    label: "Name, English",
    at: "names",
  },
  {
    form: "of an SDK in an app",
    path: async (context: BrowserContext) => {
      const { integrations } = await registryOf(context).ask<{ integrations: { sdk: { id: string } }[] }>(
        "app.get",
        { slug: "ferrywise" },
      );
      return `/apps/ferrywise/sdks/${integrations.at(-1)?.sdk.id}/edit`;
    },
    label: "Used for, English",
    at: "scenario",
  },
])("a session that ends in the middle of the form $form takes nothing along", async ({ path, label, at }) => {
  const person = demoPerson("engineer");
  const context = await come("engineer");
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(`${door}${await path(context)}`);
  const field = page.getByLabel(label);
  await field.fill("Typed before it ended");
  await page.getByText("Draft saved, ").waitFor();
  await context.clearCookies();
  await field.fill("Typed after it had ended");
  const again = page.getByRole("dialog", { name: "Your session has ended" });
  await again.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  // Whoever closes it goes on typing, and signs in when it suits them.
  await page.keyboard.press("Escape");
  await again.waitFor({ state: "detached" });
  await page.getByText("All you typed is kept in this browser.", { exact: false }).waitFor();
  await field.fill("Typed without a session");
  await page.getByRole("button", { name: "Try now" }).click();
  await again.getByLabel("Password", { exact: true }).fill(person.password);
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  await again.waitFor({ state: "detached" });
  await page.getByText("Draft saved, ").waitFor();
  expect(await field.inputValue()).toBe("Typed without a session");
  const id = new URL(page.url()).searchParams.get("change") ?? "";
  const { draft } = await registryOf(context).ask<Drafted>("change.get", { id });
  expect(draft.edits[0]?.proposed[at]).toMatchObject({ en: "Typed without a session" });
  await page.reload();
  await drawn(page);
  await expect.poll(() => field.inputValue()).toBe("Typed without a session");
  await context.close();
});
