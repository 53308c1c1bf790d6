import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityFaults, foreignRequests, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { drawn } from "./drawn.ts";
import { looks } from "./looks.ts";
import { type Somebody, signedIn, somebody } from "./people.ts";

const door = inject("door");
const portal = inject("portal");
const { apps } = (await (await fetch(`${door}/d.json`)).json()) as { apps: { slug: string }[] };
const slug = apps[0]?.slug ?? "nobody-publishes-here";

let browser: Browser;
let viewer: Somebody;
beforeAll(async () => {
  browser = await openBrowser();
  viewer = await somebody({ door, data: inject("data") }, { roles: ["viewer"], name: "Vera Viewer" });
});
afterAll(() => browser.close());

/** A tab of somebody who may read, in a browser that was never here before. */
async function reader(
  locale: "zh-CN" | "en",
  options: Pick<BrowserContextOptions, "viewport" | "colorScheme"> = {},
): Promise<Page> {
  const context = await signedIn(browser, { door, person: viewer, locale, ...options });
  return context.newPage();
}

/** Opens an address of the portal and waits until every answer it asked for is drawn. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${door}${path}`);
  await drawn(page);
}

const textOf = async (place: Locator) => (await place.textContent()) ?? "";
const names = (page: Page) => page.locator("a[data-row]").allTextContents();

test.concurrent.each(looks)(
  "every page in $language at $width px, $colorScheme, is accessible, fits, stays quiet and asks nobody else",
  async ({ language, width, colorScheme }) => {
    const page = await reader(language, { viewport: { width, height: 800 }, colorScheme });
    const foreign = foreignRequests(page, door);
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
    });
    const titles = new Set<string>();
    const paths = [
      "/",
      "/sdks",
      "/sdks/jpush",
      "/vendors",
      "/vendors/google-llc",
      "/apps",
      `/apps/${slug}`,
      `/apps/${slug}?width=desktop`,
      "/data-types?group=device-id",
      "/data-types/imei",
      "/me",
    ];
    for (const path of paths) {
      complaints.length = 0;
      await open(page, path);
      expect(complaints, path).toEqual([]);
      titles.add(await page.title());
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page), path).toEqual([]);
    }
    expect(titles.size).toBe(paths.length - 1);
    expect(foreign).toEqual([]);
    await page.context().close();
  },
);

test("what comes next in a list is under the keyboard at once, and how much is there is read out", async () => {
  const page = await reader("en");
  await open(page, "/sdks");
  const before = await names(page);
  await page.getByRole("button", { name: /^Show \d+ more$/ }).press("Enter");
  const focused = page.locator("a[data-row]:focus");
  await focused.waitFor();
  expect(await textOf(focused)).toBe((await names(page))[before.length]);
  const told = page.getByRole("status").filter({ hasText: /^\d+ of \d+$/ });
  expect(await textOf(told)).toMatch(new RegExp(`^${(await names(page)).length} of `));
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

test("an SDK is found by its name in the other language, a package, a class, and by a link that holds the search", async () => {
  const page = await reader("en");
  await open(page, "/sdks");
  const box = page.getByRole("searchbox");
  for (const text of ["极光推送", "cn.jiguang.sdk:jpush", "ＪＰｕｓｈ"]) {
    await box.fill(text);
    await page.waitForURL((url) => url.searchParams.get("q") === text);
    await page.locator("a[data-row]", { hasText: "JPush" }).first().waitFor();
  }
  await box.fill("com.tencent.bugly");
  await page.locator("a[data-row]", { hasText: "Bugly" }).first().waitFor();
  expect((await names(page)).length).toBeLessThan(5);
  await page.reload();
  await drawn(page);
  expect(await box.inputValue()).toBe("com.tencent.bugly");
  expect((await names(page))[0]).toContain("Bugly");
  await box.fill("nobody makes such a kit");
  await page.getByText("No SDK matches").waitFor();
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await page.waitForURL(`${door}/sdks`);
  await page.locator("a[data-row]").nth(20).waitFor();
  await page.context().close();
});

test("the catalogue narrows by function and data type, says so in its address, and goes back", async () => {
  const page = await reader("en");
  await open(page, "/sdks");
  const found = page.locator("main [role=status]").first();
  const all = await textOf(found);
  await page.getByRole("combobox", { name: "Function" }).fill("Push notification");
  await page.getByRole("option", { name: /^Push notification/ }).click();
  await page.waitForURL(/fn=push/);
  await page.getByRole("combobox", { name: "Data type" }).fill("IMEI");
  await page.getByRole("option", { name: /^IMEI/ }).click();
  await page.waitForURL(/type=imei/);
  await page.locator("ul[aria-busy=false]").waitFor();
  const isToldRight = async () => Number.parseInt(await textOf(found), 10) === (await names(page)).length;
  await expect.poll(isToldRight).toBe(true);
  expect(await page.locator("main li", { hasNotText: "Push notification" }).count()).toBe(0);
  await page.goBack();
  await page.goBack();
  await page.waitForURL(`${door}/sdks`);
  await found.getByText(all).waitFor();
  await open(page, "/sdks?vendor=google-llc&platform=ios");
  expect(await page.locator("main li", { hasNotText: "Google LLC" }).count()).toBe(0);
  await page.context().close();
});

test("a page comes with what it shows, asked for in the reader's name; neither their session nor anybody else's answers are in it", async () => {
  const context = await signedIn(browser, { door, person: viewer, locale: "en", javaScriptEnabled: false });
  const page = await context.newPage();
  const answer = await page.goto(`${door}/sdks/jpush`);
  await page.getByRole("heading", { level: 1, name: "JPush" }).waitFor();
  await page.getByRole("button", { name: viewer.name }).waitFor();
  const html = (await answer?.text()) ?? "";
  const session = (await context.cookies()).find(({ name }) => name.endsWith("pilu.session_token"));
  const token = decodeURIComponent(session?.value ?? "").split(".")[0] ?? "";
  expect(token).not.toBe("");
  expect(html).not.toContain(token);
  const vendor = "/vendors/hexun-huagu";
  expect(html).toContain(vendor);
  await context.clearCookies();
  const refused = await page.goto(`${door}/sdks/jpush`);
  expect(await refused?.text()).not.toContain(vendor);
  await context.close();
});

test("an SDK of an app shows its facts, sources and certainty, and leads back to the app", async () => {
  const page = await reader("en");
  await open(page, `/apps/${slug}`);
  const link = page.locator("main table th[scope=row] a[href^='/sdks/']").first();
  const name = await textOf(link);
  await link.click();
  await page.waitForURL(/\/sdks\//);
  await page.locator("main h1", { hasText: name }).waitFor();
  expect(await page.title()).toBe(`${name} · Pilu`);
  const sources = page.getByRole("region", { name: "Sources and certainty" });
  expect(await sources.getByText(/read at source|confirmed/).count()).toBeGreaterThan(0);
  expect(await sources.locator("a[href^=http]").count()).toBeGreaterThan(0);
  await page.getByText("not stated by the vendor").first().waitFor();
  await page
    .getByRole("region", { name: /^Used by/ })
    .locator(`a[href='/apps/${slug}']`)
    .click();
  await page.waitForURL(`${door}/apps/${slug}`);
  await page.context().close();
});

test("an app's preview is the public page, in either language and width, by its address", async () => {
  const page = await reader("en");
  await open(page, `/apps/${slug}`);
  const frame = page.frameLocator("iframe");
  await frame.locator("html[lang=en] h1").waitFor();
  const entries = await frame.locator("article, tbody tr").count();
  expect(entries).toBeGreaterThanOrEqual(await page.locator("#integrations ~ table tbody tr").count());
  const narrow = (await page.locator("iframe").boundingBox())?.width ?? 0;
  expect(narrow).toBeLessThan(400);
  await page.getByText("中文", { exact: true }).click();
  await frame.locator("html[lang=zh-CN] h1").waitFor();
  await page.getByText("Desktop", { exact: true }).click();
  await page.waitForURL(/width=desktop/);
  await expect
    .poll(async () => (await page.locator("iframe").boundingBox())?.width)
    .toBeGreaterThan(narrow * 2);
  expect(page.url()).toContain("lang=zh-CN");
  await page.reload();
  await frame.locator("html[lang=zh-CN] h1").waitFor();
  expect((await page.locator("iframe").boundingBox())?.width).toBeGreaterThan(narrow * 2);
  await page.context().close();
});

test("a data type is found by a colloquial name and leads to the SDKs that collect it", async () => {
  const page = await reader("zh-CN");
  await open(page, "/data-types");
  await page.getByRole("searchbox").fill("串号");
  const row = page.locator("tr", { hasText: "IMEI" }).first();
  await row.locator("mark").waitFor();
  expect(await textOf(row.locator("mark"))).toContain("串号");
  await row.getByRole("link").first().click();
  await page.waitForURL(/\/data-types\/imei/);
  await page.locator("main a[href='/sdks/jpush']").waitFor();
  await page.context().close();
});

test("the keyboard opens the palette, finds by any name and goes to places; typing stays typing", async () => {
  const page = await reader("en");
  await open(page, "/");
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder(/package or class/).fill("极光推送");
  await page.getByRole("option", { name: /JPush/, selected: true }).waitFor();
  await page.locator("input:focus[aria-activedescendant$='-0']").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${door}/sdks/jpush`);
  await drawn(page);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.waitForURL(`${door}/data-types`);
  await drawn(page);
  await page.keyboard.press("/");
  await page.keyboard.type("gs");
  expect(await page.getByRole("searchbox").inputValue()).toBe("gs");
  await page.waitForURL(/q=gs/);
  await page.context().close();
});

test("language and colours are kept once chosen", async () => {
  const page = await reader("en", { colorScheme: "light" });
  await open(page, "/");
  await page.getByRole("button", { name: /切换到中文/ }).click();
  await page.locator("html[lang=zh-CN]").waitFor();
  await page.getByRole("button", { name: "外观与快捷键" }).click();
  await page.getByRole("menuitemradio", { name: "深色" }).click();
  await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
  await open(page, "/apps");
  expect(await textOf(page.locator("main h1"))).toBe("应用");
  expect(await page.locator("html").getAttribute("data-mantine-color-scheme")).toBe("dark");
  await page.context().close();
});

test("an address that names nothing says so, and where to go instead", async () => {
  const page = await reader("en");
  for (const path of ["/sdks/no-such-kit", "/apps/no-such-app", "/data-types/none", "/no-such-page"]) {
    await open(page, path);
    await page.locator("main h1", { hasText: "There is nothing here" }).waitFor();
    expect(await page.locator("main a[href='/sdks']").count(), path).toBe(1);
    expect(await accessibilityFaults(page), path).toEqual([]);
  }
  await page.context().close();
});

test("a registry that does not answer is said where the answer is missing, and asked again", async () => {
  const page = await reader("en");
  await open(page, "/me");
  await page.route("**/trpc/**", (route) => route.abort());
  await page.locator("header a[href='/sdks']").click();
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.unroute("**/trpc/**");
  await again.click();
  await page.locator("a[data-row]").first().waitFor();
  expect(await again.count()).toBe(0);
  await page.context().close();
});

test("the portal's own port sends readers of public pages to the door and passes questions to the registry", async () => {
  const moved = await fetch(`${portal}/d/${slug}?lang=en`, { redirect: "manual" });
  expect(moved.status).toBe(307);
  expect(moved.headers.get("location")).toBe(`${door}/d/${slug}?lang=en`);
  const context = await signedIn(browser, { door, person: viewer });
  const [cookie = { name: "", value: "" }] = await context.cookies();
  const headers = { cookie: `${cookie.name}=${cookie.value}` };
  const answer = await fetch(`${portal}/trpc/registry.overview`, { headers });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(
    await (await fetch(`${door}/trpc/registry.overview`, { headers })).json(),
  );
  await context.close();
  const page = await fetch(`${portal}/sdks`, { headers });
  expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
});
