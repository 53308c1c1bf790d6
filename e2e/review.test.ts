import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityFaults, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { approvedBy, draftOf, submitted } from "./changes.ts";
import { demoPerson } from "./demo-people.ts";
import { signedIn } from "./people.ts";
import { registryOf } from "./registry.ts";

const door = inject("door");
let browser: Browser;
let engineer: BrowserContext;
let legal: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  engineer = await come("engineer");
  legal = await come("legal");
});
afterAll(() => browser.close());

const come = (name: "engineer" | "legal" | "admin", options: BrowserContextOptions = {}) =>
  signedIn(browser, { door, person: demoPerson(name), locale: "en", ...options });

type Facts = Record<string, unknown>;
const named = (en: string) => (body: Facts) => ({ names: { ...(body.names as Facts), en } });

/** One more kind of data, on the terms of the first. */
function collecting(type: string) {
  return ({ data }: Facts) => {
    const { items, ...rest } = data as { items: Facts[] };
    const more = { ...items[0], type, suggested: false, note: null, condition: null };
    return { data: { ...rest, items: [...items, more] } };
  };
}

async function open(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${door}/changes/${id}`);
  await page.locator("h1").first().waitFor();
  return page;
}

const stateOf = async (context: BrowserContext, id: string) =>
  (await registryOf(context).ask<{ state: string }>("change.get", { id })).state;

test("legal asks for changes, the engineer fixes, legal approves for a day, and the public page announces it", async () => {
  const first = await submitted(engineer, {
    sdk: "sentry",
    title: "Sentry reads the battery",
    facts: collecting("battery"),
  });
  const desk = await legal.newPage();
  await desk.goto(`${door}/changes?state=in-review`);
  await desk.getByRole("link", { name: "Sentry reads the battery" }).click();
  await desk.getByText("Now also collects").first().waitFor();
  await desk
    .getByText(/now also collects Battery/i)
    .first()
    .waitFor();
  await desk.keyboard.press("r");
  await desk.getByLabel("Why: its author reads this").fill("Say so in the title, please.");
  await desk.getByRole("dialog").getByRole("button", { name: "Request changes" }).click();
  await desk.locator("main").getByText("Changes requested", { exact: true }).first().waitFor();

  const title = "Sentry reads the battery level";
  await draftOf(engineer, { sdk: "sentry", title, of: first, facts: collecting("battery") });
  const author = await open(engineer, first.id);
  await author.getByText("Say so in the title, please.").first().waitFor();
  await author.getByRole("button", { name: "Submit for review" }).click();
  await author.getByRole("button", { name: "Pull back" }).waitFor();

  await desk.reload();
  await desk.getByRole("button", { name: /^Keep \d+ days of notice/ }).waitFor();
  await desk.getByRole("button", { name: /^Takes effect/ }).click();
  await desk.getByRole("radio", { name: /earliest with/ }).check();
  await desk.keyboard.press("Escape");
  await desk.getByText("Ready to approve.").waitFor();
  await desk.keyboard.press("a");
  await desk.getByRole("dialog").getByRole("button", { name: "Approve for 1 app" }).click();
  await desk.getByText("1 of 1 apps published").waitFor();
  await desk.getByText(/^Announced; takes effect/).waitFor();

  const reader = await engineer.newPage();
  await reader.goto(`${door}/d/ferrywise/en`);
  const inForce = (await (await fetch(`${door}/d/ferrywise.json`)).json()) as { version: number };
  const announced = async () => {
    await reader.reload();
    return reader.getByText(`Announced: version ${inForce.version + 1}`).count();
  };
  await expect.poll(announced, { timeout: 30_000 }).toBeGreaterThan(0);
  for (const page of [desk, author, reader]) await page.close();
});

test("a field that others changed meanwhile is settled by its author, value by value", async () => {
  const mine = await submitted(engineer, { sdk: "stripe", title: "Stripe one", facts: named("Stripe One") });
  await approvedBy(
    legal,
    await submitted(engineer, { sdk: "stripe", title: "Stripe two", facts: named("Stripe Two") }),
  );

  const desk = await open(legal, mine.id);
  await desk.getByRole("button", { name: /A field conflicts/ }).waitFor();
  expect(await desk.getByRole("button", { name: "Approve…" }).getAttribute("aria-disabled")).toBe("true");

  const author = await open(engineer, mine.id);
  await author.getByRole("button", { name: "Pull back" }).press("Enter");
  await author.locator("p:focus").waitFor();
  await author.getByRole("radio", { name: /^This change: Stripe One/ }).check();
  await author.getByRole("button", { name: "Save with these values" }).click();
  await author.getByRole("heading", { name: /was changed by others/ }).waitFor({ state: "detached" });
  await author.locator("#differences:focus").waitFor();
  await author.getByRole("button", { name: "Submit for review" }).click();
  await author.getByRole("button", { name: "Pull back" }).waitFor();

  await desk.reload();
  await desk.getByText("Ready to approve.").waitFor();
  for (const text of ["Stripe Two", "Stripe One"]) await desk.getByText(text).first().waitFor();
  for (const page of [desk, author]) await page.close();
});

test("an approved change is rolled back by a new one that names what it undoes", async () => {
  const saved = await submitted(engineer, {
    sdk: "google-maps",
    title: "Rename the map",
    facts: named("Maps, Renamed"),
  });
  await approvedBy(legal, saved);
  const page = await open(engineer, saved.id);
  await page.getByRole("button", { name: "Draft the roll-back" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Draft the roll-back" }).click();
  await page.locator("h1", { hasText: "Roll back: Rename the map" }).waitFor();
  await page.getByText("Maps, Renamed").first().waitFor();
  await page.getByRole("link", { name: "Follows another change" }).click();
  await page.locator("h1", { hasText: /^Rename the map/ }).waitFor();
  await page.close();
});

test("whoever worked on a change is told why they may not approve it, and does not", async () => {
  const saved = await submitted(legal, {
    sdk: "paypal-braintree",
    title: "My own rename",
    facts: named("Braintree, Renamed"),
  });
  const page = await open(legal, saved.id);
  await page.getByRole("button", { name: /You worked on this change/ }).waitFor();
  await page.keyboard.press("a");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.locator("[aria-label='Who may decide']:focus").waitFor();
  await expect(approvedBy(legal, saved)).rejects.toThrow("change.own");
  expect(await stateOf(legal, saved.id)).toBe("in-review");
  await page.close();
});

test("an app whose evidence is missing is left out, and a follow-up change waits for it", async () => {
  const saved = await submitted(engineer, {
    sdk: "bugly",
    title: "Bugly reads the OAID",
    facts: collecting("oaid"),
  });
  const page = await open(legal, saved.id);
  await page.getByText("Ready: 1 of 2 apps").waitFor();
  const asked = await page.getByText("missing in Little Boat Books").count();
  await page.getByRole("button", { name: "Give it" }).first().click();
  await page.getByLabel("Where it lies").and(page.locator(":focus")).waitFor();
  await page.keyboard.type("CONSENT-17");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("CONSENT-17").waitFor();
  await expect.poll(() => page.getByText("missing in Little Boat Books").count()).toBe(asked - 1);
  await page.reload();
  await page.getByText("CONSENT-17").waitFor();
  await page.getByRole("button", { name: /^Takes effect/ }).click();
  await page.getByRole("radio", { name: /earliest with/ }).check();
  await page.keyboard.press("Escape");
  await page.getByText("Ready to approve.").waitFor();
  await page.getByRole("button", { name: "Approve…" }).click();
  await page
    .getByRole("dialog")
    .getByText(/^waits: /)
    .waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Approve for 1 app" }).click();
  await page.getByRole("heading", { name: "1 app was left out, for it lacks" }).waitFor();
  await page.getByRole("link", { name: "Open the follow-up change" }).click();
  await page.getByText("Opened for apps that were left out of an approval.").waitFor();
  await page.close();
});

test("a class is lowered by two: one reviewer proposes, another agrees with a reason of their own", async () => {
  const saved = await submitted(engineer, {
    sdk: "firebase-auth",
    title: "Firebase, renamed",
    facts: named("Firebase Auth, Renamed"),
  });
  const page = await open(legal, saved.id);
  await page.locator("[data-difference]").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("u");
  await page.locator("[data-difference]").first().getByText("Minor", { exact: true }).click();
  await page.getByLabel("Why", { exact: true }).fill("The same product under the same roof.");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await page.getByText("Waits for another reviewer.").waitFor();

  const other = await open(await come("admin"), saved.id);
  await other.getByRole("button", { name: "Agree…" }).click();
  await other.getByLabel("Why", { exact: true }).fill("Nothing but the sign on the door.");
  await other.getByRole("button", { name: "Set", exact: true }).click();
  await other.getByText("Ready to approve.").waitFor();
  await other.keyboard.press("a");
  await other.getByRole("dialog").getByRole("button", { name: "Approve for 1 app" }).click();
  await other.getByRole("heading", { name: /^Approved by/ }).waitFor();
  for (const one of [page, other]) await one.close();
});

test("a comment on a field is kept until it is sent, stands at the field, and is answered", async () => {
  const saved = await submitted(engineer, {
    sdk: "adjust",
    title: "Adjust, renamed",
    facts: named("Adjust, Renamed"),
  });
  const page = await open(legal, saved.id);
  await page.locator("[data-difference]").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("c");
  const box = page.getByLabel("Comment", { exact: true });
  await page.locator("textarea#comment:focus").waitFor();
  await box.fill("Is this the name on the contract?");
  await page.reload();
  await page.locator("[data-difference]").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("c");
  await expect.poll(() => box.inputValue()).toBe("Is this the name on the contract?");
  await page.getByRole("button", { name: "Send" }).click();
  const atField = page.locator("[data-difference]").first().getByText("Is this the name on the contract?");
  await atField.waitFor();
  expect(await box.inputValue()).toBe("");
  await page.locator("[data-difference]").first().getByRole("button", { name: "Reply" }).click();
  await page.getByLabel("Reply", { exact: true }).fill("It is.");
  await page.keyboard.press("Control+Enter");
  await page.locator("[data-difference]").first().getByText("It is.").waitFor();
  await page.close();
});

describe.each([
  { width: 360, colorScheme: "light", locale: "zh-CN" },
  { width: 360, colorScheme: "dark", locale: "en" },
  { width: 1440, colorScheme: "light", locale: "en" },
  { width: 1440, colorScheme: "dark", locale: "zh-CN" },
] as const)("at $width px, $colorScheme, in $locale", ({ width, colorScheme, locale }) => {
  test("queue, review and a closed change are accessible and fit", async () => {
    const { rows } = await registryOf(legal).ask<{ rows: { id: string; state: string }[] }>(
      "change.list",
      {},
    );
    const one = (state: string) => rows.find((row) => row.state === state)?.id;
    const context = await come("legal", {
      viewport: { width, height: 800 },
      colorScheme,
      locale,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    for (const path of [
      "/changes?state=all",
      `/changes/${one("in-review")}`,
      `/changes/${one("approved")}`,
    ]) {
      await page.goto(`${door}${path}`);
      await page.locator("main h1").first().waitFor({ state: "attached" });
      await page.locator(".mantine-Skeleton-root").first().waitFor({ state: "detached" });
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page), path).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
