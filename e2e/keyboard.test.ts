// From the queue to an approval and back to its words, with no pointer.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { submitted } from "./changes.ts";
import { demoPerson } from "./demo-people.ts";
import { drawn } from "./drawn.ts";
import { signedIn } from "./people.ts";

const door = inject("door");
const title = "It is called Ruff";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

test("a reviewer goes through the queue, comments on a difference, and approves", async () => {
  const engineer = await signedIn(browser, { door, person: demoPerson("engineer") });
  await submitted(engineer, {
    sdk: "retrofit",
    title,
    facts: ({ names }) => ({ names: { ...(names as object), en: "Ruff" } }),
  });
  const desk = await signedIn(browser, { door, person: demoPerson("legal"), locale: "en" });
  const page = await desk.newPage();
  await page.goto(`${door}/changes?q=Ruff`);
  await page.getByRole("link", { name: title }).waitFor();
  await page.keyboard.press("j");
  expect(await focused(page, "[data-row]")).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();

  await page.locator("[data-difference]").first().waitFor();
  await page.getByText("Ready to approve.").waitFor();
  await page.keyboard.press("j");
  const differs = (await page.locator("[data-difference] h4").first().textContent()) ?? "no title";
  await page.getByRole("listitem", { name: differs }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("c");
  await page.locator("#comment:focus").waitFor();
  await page.keyboard.type("ja: a and j are letters here");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("listitem").filter({ hasText: "a and j are letters here" }).first().waitFor();
  await page.locator("[data-difference]:focus").waitFor();

  const approve = page
    .getByRole("dialog", { name: "Approve this change?" })
    .locator("button[type=submit]:focus");
  await page.keyboard.press("a");
  await approve.waitFor();
  await page.keyboard.press("Escape");
  await page.locator("[data-difference]:focus").waitFor();
  await page.keyboard.press("a");
  await approve.waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Approved by/ }).waitFor();
  await drawn(page);
  const approval = page.getByRole("region", { name: /^Approved by/ });
  expect(await approval.getByRole("link", { name: "Ferrywise" }).getAttribute("href")).toBe(
    "/d/ferrywise/en",
  );
  await Promise.all([desk.close(), engineer.close()]);
});
