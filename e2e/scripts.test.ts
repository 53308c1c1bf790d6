// What a current browser fetches before a page can be used: the bytes of its scripts as they come over the wire.
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { submitted } from "./changes.ts";
import { drawn } from "./drawn.ts";
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
  const facts = { brief: { "zh-CN": "推送消息。", en: "Delivers messages." } };
  ({ id: change } = await submitted(author, { sdk: "jpush", facts: () => facts, title: "Say what it does" }));
});
afterAll(() => browser.close());

test.each([
  ["home", () => "/"],
  ["the catalogue", () => "/sdks"],
  ["an SDK", () => "/sdks/jpush"],
  ["an app", () => `/apps/${apps[0]?.slug}`],
  ["a change", () => `/changes/${change}`],
  ["the search before a registration", () => "/sdks/new"],
  ["the form of an SDK", () => "/sdks/jpush/edit"],
])("the scripts of %s weigh less than 250 kB", async (_, path) => {
  const fetched = await scriptsOf(path());
  expect(fetched.length).toBeGreaterThan(5);
  expect(fetched.filter(({ encoding }) => encoding !== "br")).toEqual([]);
  expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(most);
});

/** Every script that a browser with nothing in its cache fetches until the page is drawn and quiet. */
async function scriptsOf(path: string) {
  const context = await browser.newContext({ storageState: await author.storageState() });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const scripts = new Map<string, { url: string; encoding: string | undefined; bytes: number }>();
  devtools.on("Network.responseReceived", ({ requestId, type, response: { url, headers } }) => {
    if (type !== "Script") return;
    scripts.set(requestId, { url, encoding: headers["content-encoding"], bytes: 0 });
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script !== undefined) script.bytes = encodedDataLength;
  });
  await devtools.send("Network.enable");
  await page.goto(`${door}${path}`);
  await drawn(page);
  await page.waitForLoadState("networkidle");
  await context.close();
  return [...scripts.values()];
}
