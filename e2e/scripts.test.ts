// What a current browser fetches before a page can be used: the bytes of its scripts as they come over the wire.
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { submitted } from "./changes.ts";
import { signedIn, somebody } from "./people.ts";

/** Bytes: 250 kB compressed. */
const most = 250_000;

const door = inject("door");
const { apps } = (await (await fetch(`${door}/d.json`)).json()) as { apps: { slug: string }[] };

let browser: Browser;
let author: BrowserContext;
let change: string;
beforeAll(async () => {
  browser = await openBrowser();
  const product = { door, data: inject("data") };
  const person = await somebody(product, { roles: ["engineer", "legal"], name: "Lin Legal" });
  author = await signedIn(browser, { door, person });
  const facts = ({ names }: Record<string, unknown>) => ({
    names: { ...(names as object), en: "Sentry, Renamed" },
  });
  ({ id: change } = await submitted(author, { sdk: "sentry", facts, title: "A new name" }));
});
afterAll(() => browser.close());

test.each([
  ["home", () => "/", "main h2"],
  ["the catalogue", () => "/sdks", "a[data-row]"],
  ["an SDK", () => "/sdks/jpush", "main table"],
  ["an app", () => `/apps/${apps[0]?.slug}`, "main table a"],
  ["a change", () => `/changes/${change}`, "[data-difference]"],
  ["the search before a registration", () => "/sdks/new", "main input"],
])("the scripts of %s weigh less than 250 kB", async (_, path, usable) => {
  const fetched = await scriptsBefore(path(), usable);
  expect(fetched.length).toBeGreaterThan(5);
  expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(most);
});

test("the door sends them as brotli", async () => {
  const page = await author.newPage();
  const answered = page.waitForResponse(/\/_next\/static\/.*\.js$/);
  await page.goto(`${door}/sdks`);
  expect((await answered).headers()["content-encoding"]).toBe("br");
});

/** Every script that a browser with nothing in its cache asks for until `usable` is drawn: bytes over the wire. */
async function scriptsBefore(path: string, usable: string): Promise<{ name: string; bytes: number }[]> {
  const context = await browser.newContext({ storageState: await author.storageState() });
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      watch.disconnect();
      performance.mark("usable");
    });
    watch.observe(document, { childList: true, subtree: true });
  }, usable);
  await page.goto(`${door}${path}`);
  await page.locator(usable).first().waitFor({ state: "attached" });
  const fetched = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName("usable");
    if (mark === undefined) throw new Error("The page never was usable");
    const all = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return all
      .filter(({ name, startTime }) => /\.js(\?|$)/.test(name) && startTime < mark.startTime)
      .map(({ name, transferSize }) => ({ name, bytes: transferSize }));
  });
  await context.close();
  return fetched;
}
