import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { accessibilityFaults, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { approvedBy, submitted } from "./changes.ts";
import { demoPerson } from "./demo-people.ts";
import { drawn } from "./drawn.ts";
import { signedIn } from "./people.ts";
import { root } from "./product.ts";
import { registryOf } from "./registry.ts";

const door = inject("door");
const slug = "lanjing-trails";
const kestrel = "Kestrel Captcha";

interface Line {
  inForce: number;
  versions: { n: number; base: number | null }[];
}

let browser: Browser;
let engineer: BrowserContext;
let legal: BrowserContext;
/** The version that calls an SDK otherwise, and the one before it. */
let renamed: { n: number; base: number };

const come = (name: "engineer" | "legal", options: BrowserContextOptions = {}) =>
  signedIn(browser, { door, person: demoPerson(name), locale: "en", ...options });

beforeAll(async () => {
  browser = await openBrowser();
  engineer = await come("engineer");
  legal = await come("legal");
  const { ask } = registryOf(legal);
  const line = () => ask<Line>("version.timeline", { slug });
  const before = (await line()).versions.length;
  const names = (body: Record<string, unknown>) => ({ names: { ...(body.names as object), en: kestrel } });
  const saved = await submitted(engineer, {
    sdk: "geetest-captcha",
    title: "GeeTest is called Kestrel",
    facts: names,
  });
  await approvedBy(legal, saved);
  await vi.waitFor(async () => expect((await line()).versions.length).toBeGreaterThan(before), {
    timeout: 20_000,
    interval: 200,
  });
  // What was announced before comes back after it, under a number of its own.
  const made = (await line()).versions[before];
  renamed = { n: made?.n ?? 0, base: made?.base ?? 0 };
});
afterAll(() => browser.close());

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${door}${path}`);
  await drawn(page);
  return page;
}

describe.each([
  { width: 360, colorScheme: "dark", locale: "zh-CN" },
  { width: 360, colorScheme: "light", locale: "en" },
  { width: 1280, colorScheme: "light", locale: "zh-CN" },
  { width: 1280, colorScheme: "dark", locale: "en" },
] as const)("at $width px, $colorScheme, in $locale", ({ width, colorScheme, locale }) => {
  test("versions, their comparison, the code to paste, the queue and the settings are accessible and fit", async () => {
    const context = await come("legal", { viewport: { width, height: 800 }, colorScheme, locale });
    const paths = [
      `/apps/${slug}/versions`,
      `/apps/${slug}/versions/${renamed.base}...${renamed.n}`,
      `/apps/${slug}/embed?in=compose`,
      "/changes?state=all&class=minor&order=oldest",
      "/settings/edit",
    ];
    for (const path of paths) {
      const page = await open(context, path);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page), path).toEqual([]);
      await page.close();
    }
    await context.close();
  });
});

test("a version says what it told, and leads to its comparison, by SDK, in sentences and as pages", async () => {
  const page = await open(engineer, `/apps/${slug}/versions`);
  const own = page.locator(`#v${renamed.n}`);
  await own.getByText(kestrel).waitFor();
  await own
    .getByText("In force", { exact: true })
    .or(own.getByText("Announced", { exact: true }))
    .waitFor();
  await own.getByRole("link", { name: `compare with version ${renamed.base}` }).click();
  await page.waitForURL(`**/versions/${renamed.base}...${renamed.n}`);
  await page.getByRole("heading", { name: `From version ${renamed.base} to version ${renamed.n}` }).waitFor();
  await page.locator("details", { hasText: kestrel }).getByText("is now called").waitFor();
  await page.frameLocator("iframe >> nth=1").getByText(kestrel).first().waitFor();
  await page.getByRole("button", { name: "Swap the two" }).click();
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await page.waitForURL(`**/versions/${renamed.n}...${renamed.base}`);
  await page.getByText("Backwards:").waitFor();
  await page.goto(`${door}/apps/${slug}/versions/1...9999`);
  await page.getByText("No such version").waitFor();
  await page.close();
});

test("the code to paste is this app's, and a phone finds its page", async () => {
  const page = await open(engineer, `/apps/${slug}/embed`);
  await page.getByRole("button", { name: "Flutter" }).click();
  await page.waitForURL("**/embed?in=flutter");
  const code = page.getByRole("group", { name: "Flutter", exact: true });
  await code.waitFor();
  expect(await code.textContent()).toContain(`$server/d/${slug}/`);
  expect(await code.textContent()).toContain(door);
  await page.getByRole("img", { name: `QR code of ${door}/d/${slug}` }).waitFor();
  await page.getByRole("button", { name: "iframe", exact: true }).click();
  await page.getByRole("link", { name: "Name the sites in the app’s settings" }).click();
  await page.getByLabel("Sites that may show the list in a frame").waitFor();
  await page.close();
});

test("the evidence of a version is one file for legal, which fits the registry by the command line", async () => {
  const page = await open(legal, `/apps/${slug}/versions`);
  const link = page.getByRole("link", { name: `evidence file of version ${renamed.n}`, exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe(`${slug}-version-${renamed.n}-dossier.json`);
  const folder = await mkdtemp(join(tmpdir(), "pilu-dossier-"));
  const file = join(folder, "dossier.json");
  await download.saveAs(file);
  const verify = (path: string) =>
    promisify(execFile)(
      process.execPath,
      [join(root, "apps/cli/bin/pilu.mjs"), "verify", "--against", path, "--json"],
      { env: { ...process.env, PILU_DATA: inject("data") } },
    );
  expect(JSON.parse((await verify(file)).stdout)).toMatchObject({ misfit: null });
  const text = await readFile(file, "utf8");
  expect((JSON.parse(text) as { document: { version: number } }).document.version).toBe(renamed.n);
  await writeFile(file, text.replace(kestrel, "Merlin Captcha"));
  await expect(verify(file)).rejects.toMatchObject({ code: 1 });
  await rm(folder, { recursive: true });
  const others = await open(engineer, `/apps/${slug}/versions`);
  await others.locator(`#v${renamed.n}`).getByText(kestrel).waitFor();
  expect(await others.getByRole("link", { name: /evidence file/ }).count()).toBe(0);
  await Promise.all([page.close(), others.close()]);
});

test("a class of the company's own is a reviewed change that legal sees field by field, and has its floor", async () => {
  const page = await open(engineer, "/settings");
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Judge a row otherwise" }).click();
  const row = page.getByRole("combobox", { name: "Row of the table" });
  const weight = page.getByRole("combobox", { name: "Judged here as" });
  const choose = async (name: string) => {
    await row.click();
    await row.fill(name);
    await page.getByRole("option", { name }).click();
    await weight.click();
  };
  await choose("24. A new purpose");
  await page.getByText("Never below a notice.").waitFor();
  expect(await page.getByRole("option").allTextContents()).toEqual(["Material", "Notify"]);
  await page.keyboard.press("Escape");
  await choose("11. A contact");
  await page.getByRole("option", { name: "Notify" }).click();
  await page.getByLabel("Why", { exact: true }).first().fill("Our users write to these addresses.");
  await page
    .getByText("Draft saved")
    .or(page.getByText("Saved as a draft. You can close this page."))
    .waitFor();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await page.waitForURL("**/changes/*");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const desk = await open(legal, "/changes?kind=registry");
  await desk.getByRole("link", { name: "Change the settings of the registry" }).first().click();
  await desk.getByText("Field by field: 1 field").waitFor();
  await desk.getByText("11. A contact").first().waitFor();
  await desk.getByText("Our users write to these addresses.").waitFor();
  await approvedBy(legal, {
    id,
    edit: (await registryOf(legal).ask<{ edit: number }>("change.get", { id })).edit,
  });
  await page.goto(`${door}/settings`);
  await page.getByText("Our users write to these addresses.").waitFor();
  await Promise.all([page.close(), desk.close()]);
});

test("legal's queue is narrowed by weight and app, and what was approved is drafted back from the list of versions", async () => {
  const { rows } = await registryOf(legal).ask<{ rows: { class: string }[] }>("change.list", {
    text: "GeeTest is called Kestrel",
  });
  const weight = rows[0]?.class ?? "";
  const page = await open(legal, "/changes?state=approved");
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("combobox", { name: "Weight" }).click();
  await page.getByRole("option", { name: new RegExp(weight, "i") }).click();
  await page.waitForURL((url) => url.searchParams.get("class") === weight);
  await page.getByRole("combobox", { name: "App" }).click();
  await page.getByRole("option", { name: "Lanjing Trails" }).click();
  await page.waitForURL((url) => url.searchParams.get("app") === slug);
  await page.getByRole("link", { name: "GeeTest is called Kestrel" }).waitFor();
  await page.goto(`${door}/changes?state=approved&class=material&app=${slug}&idle=30`);
  await page.getByText("No change matches").waitFor();
  await page.close();

  const versions = await open(engineer, `/apps/${slug}/versions`);
  await versions
    .locator(`#v${renamed.n}`)
    .getByRole("button", { name: "Draft the roll-back GeeTest is called Kestrel" })
    .click();
  await versions.getByRole("dialog").getByRole("button", { name: "Draft the roll-back" }).click();
  await versions.waitForURL("**/changes/*");
  await versions.getByRole("heading", { name: "Roll back: GeeTest is called Kestrel" }).waitFor();
  await versions.close();
});
