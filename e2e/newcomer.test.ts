// The way of somebody who sees Pilu for the first time: an SDK from nothing, into an app, past the rules, to the public page.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityFaults, faultsOfWhole, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { demoPerson } from "./demo-people.ts";
import { drawn } from "./drawn.ts";
import { signedIn, somebody } from "./people.ts";
import { registryOf } from "./registry.ts";

const door = inject("door");

interface Held {
  integration: { platforms: string[]; permissions: { mode: string; except?: string[] } };
  sdk: { id: string; permissions: { name: string; platform: string }[] };
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function come(name: "engineer" | "legal"): Promise<Page> {
  const page = await (await signedIn(browser, { door, person: demoPerson(name), locale: "en" })).newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  return page;
}

async function typed(page: Page, label: string, texts: { zh: string; en: string }): Promise<void> {
  await page.getByLabel(`${label}, Chinese`).fill(texts.zh);
  await page.getByLabel(`${label}, English`).fill(texts.en);
}

async function chosen(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).first().click();
  await page.getByRole("option", { name: option, exact: true }).first().click();
}

/** From home to a form in which all is filled in that its schema asks for. */
async function register(page: Page): Promise<void> {
  await page.goto(door);
  await page.getByRole("link", { name: "Register an SDK" }).click();
  await page.getByRole("searchbox").fill("Quay Reader");
  await page.getByRole("button", { name: "Register “Quay Reader”" }).click();
  await page.getByLabel("Name, Chinese").fill("码头扫码");
  const toDo = page.getByRole("complementary").getByRole("listitem");
  await toDo.filter({ hasText: "Vendor" }).filter({ hasText: "missing" }).waitFor();
  await toDo.filter({ hasText: "Function" }).filter({ hasText: "missing" }).waitFor();
  await page.getByRole("button", { name: "New vendor" }).click();
  await page.getByLabel("Registered name, English").fill("Quay Reader Example Ltd.");
  await chosen(page, "Function", "Maps");
  await page.getByLabel("Android", { exact: true }).first().check();
  await chosen(page, "Purpose", "Payment processing");
  await page.keyboard.press("Escape");
  await typed(page, "Purpose in words", {
    zh: "读取快递单上的条码。",
    en: "Reads the bar code of a parcel.",
  });
  await page.getByLabel("These data types").check();
  await page.getByRole("combobox", { name: "Add a data type" }).fill("串号");
  await page.getByRole("option", { name: /IMEI/ }).first().click();
  await chosen(page, "Use it in an app", "Ferrywise");
}

/** Legal sees what it weighs, gives the proof that is asked for, says why it holds at once, and approves. */
async function approved(address: string): Promise<void> {
  const page = await come("legal");
  await page.goto(address);
  await page.getByText("Users must be told, in 1 app").waitFor();
  await page.getByRole("button", { name: "Give it" }).click();
  await page.getByLabel("Where it lies").fill("CONTRACT-1");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: /^Takes effect/ }).click();
  await page.getByLabel("Why 30 days of notice are not kept").fill("Parcels wait on the quay.");
  await page.keyboard.press("Escape");
  await page.getByText("Ready to approve.").waitFor();
  await page.getByRole("button", { name: "Approve…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Approve for 1 app" }).click();
  await page.getByText("1 of 1 apps published").waitFor();
  const told = page.getByRole("region", { name: "What changed" });
  await told.getByRole("heading", { name: /Quay Reader · Ferrywise/ }).waitFor();
  expect(await told.textContent()).not.toContain("ferrywise");
  await page.context().close();
}

test("an SDK from nothing: findings in words lead to their fields, legal approves, and a phone shows the note of the change", async () => {
  const page = await come("engineer");
  await register(page);
  const panel = page.locator("[data-panel='integration ferrywise/quay-reader']");
  await panel.locator(":focus").waitFor();
  await panel.getByRole("radio", { name: /^We do; the vendor works for us/ }).check();
  await chosen(page, "Begins to collect", "After you accept the privacy policy");
  await typed(page, "Used for", { zh: "扫描快递单时。", en: "When you scan a parcel." });
  expect(await faultsOfWhole(page)).toEqual([]);
  await page.getByRole("button", { name: "Submit for review" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "The rules found" });
  await refusal.getByRole("button").first().waitFor();
  await refusal
    .getByRole("button", { name: /no link to the vendor/ })
    .first()
    .click();
  await page.locator("[id$=':links.policy']:focus").waitFor();
  await page.keyboard.type("https://quay.example.com/privacy");
  await page.getByLabel("Registered name, Chinese").fill("码头示例有限公司");
  await page.getByLabel("The vendor does not say how long").first().uncheck();
  await page.getByLabel("Days", { exact: true }).first().fill("30");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.getByRole("button", { name: "Pull back" }).waitFor();
  await approved(page.url());
  await page.context().close();

  const phone = await browser.newPage({ viewport: { width: 360, height: 780 } });
  const noted = async () => {
    await phone.goto(`${door}/d/ferrywise/en`);
    return phone.getByText(/^Added Quay Reader by Quay Reader Example Ltd\./).count();
  };
  await expect.poll(noted, { timeout: 15_000 }).toBeGreaterThan(0);
  expect(await overflow(phone)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(phone)).toEqual([]);
  await phone.close();
});

test("a permission that the build of one app does not ask for is left out there", async () => {
  const page = await come("engineer");
  const { ask } = registryOf(page.context());
  const { integrations } = await ask<{ integrations: Held[] }>("app.get", { slug: "ferrywise" });
  const of = ({ integration, sdk }: Held) =>
    sdk.permissions.find(({ platform }) => integration.platforms.includes(platform))?.name;
  const held = integrations.find((one) => one.integration.permissions.mode === "inherit" && of(one));
  const name = held && of(held);
  if (held === undefined || name === undefined) throw new Error("no SDK of the app inherits a permission");
  await page.goto(`${door}/apps/ferrywise/sdks/${held.sdk.id}/edit`);
  await page.getByText("Permissions in this app", { exact: true }).click();
  const part = page.locator("details").filter({ hasText: "Permissions in this app" });
  await part.getByRole("checkbox").first().uncheck();
  await page.getByText("Draft saved, ").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const id = new URL(page.url()).searchParams.get("change") ?? "";
  const { draft } = await ask<{ draft: { edits: { proposed: Held["integration"] }[] } }>("change.get", {
    id,
  });
  expect(draft.edits[0]?.proposed.permissions).toMatchObject({
    mode: "inherit",
    except: expect.arrayContaining([name]),
  });
  await page.context().close();
});

test("whoever is here changes their own name, and sees it where their name stands", async () => {
  const product = { door, data: inject("data") };
  const person = await somebody(product, { roles: ["viewer"], name: "Wang" });
  const page = await (await signedIn(browser, { door, person, locale: "en" })).newPage();
  await page.goto(`${door}/me`);
  await drawn(page);
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Wang Xiaoming");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByText("Your name is changed.").waitFor();
  await page.getByRole("heading", { level: 1, name: "Wang Xiaoming" }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Wang Xiaoming" }).waitFor();
  await page.context().close();
});
