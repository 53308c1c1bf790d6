// The samples of docs/embedding/web.md as a site would paste them, in a real Chromium, under a strict policy.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { smallBeginning } from "@pilu/core/testing/small-beginning";
import { unzipSync } from "fflate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type OpenDoor, openDoor } from "../apps/api/src/testing/open-door.ts";
import { accessibilityFaults, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { freePort, root } from "./product.ts";

const app = "lanjing-trails";
const unframed = "little-boat-books";
const blocks = [
  ...readFileSync(join(root, "docs/embedding/web.md"), "utf8").matchAll(/```html\n([\s\S]*?)```/g),
];
const [link = "", component = "", frame = ""] = blocks.map(([, code = ""]) => code);
const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

let door: OpenDoor;
let server: string;
let site: string;
let body = "";
let browser: Browser;
const web = createServer((request, response) => {
  if (request.url !== "/") return void response.writeHead(404).end();
  const inline = (name: string) =>
    [...body.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, "g"))].map(([, text = ""]) =>
      hashOf(text),
    );
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": [
      "default-src 'none'",
      `script-src ${server} ${inline("script").join(" ")}`,
      `style-src 'none' ${inline("style").join(" ")}`.replace("'none' '", "'"),
      "img-src data:",
      `connect-src ${server}`,
      `frame-src ${server}`,
      "require-trusted-types-for 'script'",
    ].join("; "),
  });
  response.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A site</title><link rel="icon" href="data:,"></head><body><main><h1>A site</h1>${body}<p id="after">What comes after.</p></main></body></html>`,
  );
});

beforeAll(async () => {
  const port = await freePort();
  server = `http://127.0.0.1:${port}`;
  const apps = smallBeginning.apps.map((one) => ({
    ...one,
    settings: { ...one.settings, frameAncestors: one.slug === app ? ["http://127.0.0.1:*"] : [] },
  }));
  door = await openDoor({
    apps: [],
    beginning: { ...smallBeginning, apps },
    settings: { publicUrl: server },
  });
  await door.server.listen({ host: "127.0.0.1", port });
  await new Promise<void>((ready) => web.listen(0, "127.0.0.1", ready));
  const address = web.address();
  site = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  web.close();
  web.closeAllConnections();
  await door?.close();
});

interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly asked: string[];
}
const open: Page[] = [];
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close();
});

/** The site with a sample in it, for this app. */
async function visit(
  sample: string,
  {
    slug = app,
    before = async () => {},
    ...options
  }: BrowserContextOptions & { slug?: string; before?: (page: Page) => Promise<unknown> } = {},
): Promise<Visit> {
  body = sample.replaceAll("https://disclosure.example.com", server).replaceAll("my-app", slug);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en",
    ...options,
  });
  const page = await context.newPage();
  open.push(page);
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => asked.push(request.url()));
  await before(page);
  await page.goto(site);
  return { page, complaints, asked };
}
const list = (page: Page) => page.locator("pilu-disclosure section[aria-label]").first();
const shift = (page: Page) =>
  page.evaluate(
    `new Promise((done) => { let sum = 0; const watch = new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; });
     watch.observe({ type: "layout-shift", buffered: true }); requestAnimationFrame(() => requestAnimationFrame(() => { for (const one of watch.takeRecords()) sum += one.value; done(sum); })); })`,
  );

test("the link leads to the list", async () => {
  const { page } = await visit(link);
  await page.getByRole("link", { name: "Third-party SDK disclosure" }).click();
  await page.waitForURL(`${server}/d/${app}/en`);
  await page.getByRole("heading", { level: 1 }).waitFor();
});

describe("the web component", () => {
  test.each([
    { width: 360, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const)(
    "at $width px, $colorScheme, shows every row, moves nothing, and asks only Pilu",
    async ({ width, colorScheme }) => {
      const { page, complaints, asked } = await visit(component, {
        viewport: { width, height: 800 },
        colorScheme,
      });
      await list(page).waitFor();
      const html = await (await fetch(`${server}/d/${app}/en`)).text();
      expect(await page.locator("pilu-disclosure .list tbody").count()).toBe(
        html.match(/<tbody id=/g)?.length,
      );
      expect(await page.locator("pilu-disclosure .list tbody").count()).toBeGreaterThan(2);
      expect(await shift(page)).toBe(0);
      expect((await page.locator("pilu-disclosure").boundingBox())?.height).toBe(640);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(asked).toEqual([`${site}/`, `${server}/embed.js`, `${server}/d/${app}/en`]);
    },
  );

  test("is laid out by its own width, not by the window's", async () => {
    const wide = await visit(component);
    await list(wide.page).waitFor();
    const display =
      "getComputedStyle(document.querySelector('pilu-disclosure').shadowRoot.querySelector('.list')).display";
    expect(await wide.page.evaluate(display)).toBe("table");
    const narrow = await visit(component.replace("height: 40rem", "height: 40rem; width: 22rem"));
    await list(narrow.page).waitFor();
    expect(await narrow.page.evaluate(display)).toBe("block");
    const part =
      "(() => { const it = document.querySelector('pilu-disclosure').shadowRoot.querySelector('.pilu'); return it.scrollWidth - it.clientWidth; })()";
    expect(await narrow.page.evaluate(part)).toBeLessThanOrEqual(0);
  });

  test("is dark or light as it is told, and else as the system is", async () => {
    const { page } = await visit(component, { colorScheme: "dark" });
    await list(page).waitFor();
    const ground = () =>
      page.evaluate(
        "getComputedStyle(document.querySelector('pilu-disclosure').shadowRoot.querySelector('.pilu')).backgroundColor",
      );
    const set = (value: string) =>
      page.evaluate(`document.querySelector("pilu-disclosure").setAttribute("theme", "${value}")`);
    const dark = await ground();
    await set("light");
    const light = await ground();
    expect(light).not.toBe(dark);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await set("dark");
    expect(await ground()).toBe(dark);
    expect(await accessibilityFaults(page)).toEqual([]);
    await set("auto");
    expect(await ground()).toBe(light);
  });

  test("changes its language by attribute and by its own link, in place", async () => {
    const { page } = await visit(component);
    await page.locator("pilu-disclosure [lang=en].pilu").waitFor();
    await page.locator("pilu-disclosure nav a[hreflang=zh-CN]").click();
    await page.locator("pilu-disclosure section[lang=zh-CN].pilu").waitFor();
    expect(await page.locator("pilu-disclosure").getAttribute("lang")).toBe("zh-CN");
    expect(page.url()).toBe(`${site}/`);
    await page.evaluate(`document.querySelector("pilu-disclosure").lang = "en"`);
    await page.locator("pilu-disclosure section[lang=en].pilu").waitFor();
  });

  test("is reached, scrolled and walked with the keyboard alone", async () => {
    const { page } = await visit(component);
    await list(page).waitFor();
    await page.keyboard.press("Tab");
    const focused = "document.activeElement.shadowRoot.activeElement";
    expect(await page.evaluate(`${focused}.className.trim()`)).toBe("pilu");
    await page.keyboard.press("End");
    await expect.poll(() => page.evaluate(`${focused}.scrollTop > 100`)).toBe(true);
    await page.locator("pilu-disclosure .toc a").first().focus();
    const place = await page.evaluate(`${focused}.getAttribute("href").slice(1)`);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(`${focused}.id`)).toBe(place);
    expect(page.url()).toBe(`${site}/`);
  });

  test("is the link inside it where no script runs or comes", async () => {
    const off = await visit(component, { javaScriptEnabled: false });
    await off.page.getByRole("link", { name: "Third-party SDK disclosure" }).waitFor();
    const blocked = await visit(component, {
      before: (page) => page.route("**/embed.js", (route) => route.abort()),
    });
    await blocked.page.getByRole("link", { name: "Third-party SDK disclosure" }).waitFor();
  });

  test.each(["abort", "503", "no page"])(
    "says so and gives the link when the list cannot be had: %s",
    async (how) => {
      const { page } = await visit(component, {
        before: (tab) =>
          tab.route("**/d/**", (route) => {
            if (how === "abort") return route.abort();
            const headers = { "access-control-allow-origin": "*" };
            return route.fulfill({
              status: how === "503" ? 503 : 200,
              headers,
              contentType: "text/html",
              body: "<p>Busy",
            });
          }),
      });
      const link = page.getByRole("alert").getByRole("link", { name: "Open the third-party SDK disclosure" });
      await link.waitFor();
      expect(await link.getAttribute("href")).toBe(`${server}/d/${app}/en`);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await shift(page)).toBe(0);
    },
  );

  test("lets nothing in that a page of Pilu does not have, whatever answers", async () => {
    const hostile = `<html lang="en"><title>t</title><style>@import "https://evil.example/a.css";</style><main onclick="top.x=1"><h1>Kept</h1>
      <script>top.x=1</script><img src="https://evil.example/i" onerror="top.x=1"><iframe src="https://evil.example"></iframe><svg onload="top.x=1"></svg>
      <form action="https://evil.example"><input></form><object data="https://evil.example/o"></object><base href="https://evil.example/">
      <p onfocus="top.x=1" tabindex="0" autofocus>p</p>
      <a href="javascript:top.x=1">a</a><a href=" java\nscript:top.x=1">b</a><a href="data:text/html,x">c</a><a href="https://ok.example/" onclick="top.x=1">d</a></main>`;
    const { page, asked, complaints } = await visit(component, {
      before: (tab) =>
        tab.route("**/d/**", (route) =>
          route.fulfill({
            headers: { "access-control-allow-origin": "*" },
            contentType: "text/html",
            body: hostile,
          }),
        ),
    });
    await page.getByRole("heading", { name: "Kept" }).waitFor();
    for (const one of await page.locator("pilu-disclosure section a:not([href])").all())
      await one.dispatchEvent("click");
    const inside = (await page.evaluate(
      `[...document.querySelector("pilu-disclosure").shadowRoot.querySelectorAll("*")].map((one) => [one.localName, ...[...one.attributes].map((it) => it.name + "=" + it.value)].join(" "))`,
    )) as string[];
    expect(
      inside.filter((one) =>
        /script|img|iframe|svg|form|input|object|base| on|style=|autofocus|evil/.test(one),
      ),
    ).toEqual([]);
    expect(inside.filter((one) => one.startsWith("a "))).toEqual([
      "a href=https://ok.example/ target=_blank rel=noopener",
    ]);
    expect(await page.evaluate("typeof window.x")).toBe("undefined");
    expect(asked.filter((url) => url.includes("evil"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each(["../../healthz", "A b", ""])("asks nobody for an app called %j", async (slug) => {
    const { page, asked } = await visit(component, { slug });
    await page.getByRole("alert").waitFor();
    expect(asked.filter((url) => url.startsWith(server))).toEqual([`${server}/embed.js`]);
  });
});

describe("the frame", () => {
  test("takes the height of the list, is accessible, and keeps its other language", async () => {
    const { page, complaints } = await visit(frame, { viewport: { width: 800, height: 700 } });
    const inner = page.frameLocator("iframe");
    await inner.locator("html[lang=en] h1").waitFor();
    await expect
      .poll(async () => (await page.locator("iframe").boundingBox())?.height ?? 0)
      .toBeGreaterThan(1500);
    const high = await inner.locator("html").evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
    await expect.poll(() => page.locator("iframe").getAttribute("height")).toBe(String(high));
    await inner.locator("a[hreflang=zh-CN]").click();
    await inner.locator("html[lang=zh-CN] h1").waitFor();
    expect(complaints).toEqual([]);
    expect(page.url()).toBe(`${site}/`);
  });

  test("of an app that names no site stays empty", async () => {
    const { page, complaints } = await visit(frame, { slug: unframed });
    await expect.poll(() => complaints.join()).toContain("frame-ancestors");
    expect(await page.frameLocator("iframe").locator("h1").count()).toBe(0);
  });
});

test("a bundle taken from the door opens from a folder, without a request", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pilu-bundle-"));
  const args = [
    join(root, "apps/cli/bin/pilu.mjs"),
    "bundle",
    "--app",
    app,
    "--version",
    "1",
    "--server",
    server,
  ];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: "inherit" });
  expect(await new Promise((ended) => child.once("exit", ended))).toBe(0);
  const files = unzipSync(readFileSync(join(folder, `${app}-v1.zip`)));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  expect(readFileSync(join(folder, "disclosure.json"), "utf8")).toBe(
    await (await fetch(`${server}/d/${app}/v/1.json`)).text(),
  );
  const page = await browser.newPage();
  open.push(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, "en.html")).href);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.locator("a[hreflang=zh-CN]").click();
  await page.locator("html[lang=zh-CN] h1").waitFor();
  expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
