import { cells } from "@pilu/disclosure";
import { type AnyDisclosure, Disclosure } from "@pilu/schema";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityFaults, foreignRequests, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { looks } from "./looks.ts";

const door = inject("door");
const { apps } = (await (await fetch(`${door}/d.json`)).json()) as { apps: { slug: string }[] };
const languages = ["zh-CN", "en"] as const;
const pages = looks.flatMap(({ language, ...look }) =>
  [
    ...apps.flatMap(({ slug }) => [`/d/${slug}/${language}`, `/d/${slug}/history?lang=${language}`]),
    `/d/${apps[0]?.slug}/v/1/${language}`,
    `/d?lang=${language}`,
    `/d/nobody-publishes-here?lang=${language}`,
  ].map((path) => ({ path, ...look })),
);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(pages)(
  "$path at $width px, $colorScheme, is accessible, fits and asks nobody else",
  async ({ path, width, colorScheme }) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const foreign = foreignRequests(page, door);
    await page.goto(`${door}${path}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await page.locator("script").count()).toBe(0);
    expect(foreign).toEqual([]);
    await page.close();
  },
);

test.each(apps)(
  "every cell of $slug holds text of its language or says that the vendor does not state it",
  async ({ slug }) => {
    const document: AnyDisclosure = Disclosure.parse(await (await fetch(`${door}/d/${slug}.json`)).json());
    for (const language of languages) {
      const all = cells(document, language);
      expect(all.length).toBeGreaterThan(100);
      const page = await (await fetch(`${door}/d/${slug}/${language}`)).text();
      // The name in another language is the one cell that is there to be in another language.
      for (const cell of all.filter(({ field }) => field !== "otherNames")) {
        expect(cell.text.trim(), `${cell.entry} ${cell.field}`).not.toBe("");
        expect(cell.language, `${cell.entry} ${cell.field}`).toBe(language);
        if (language === "en")
          expect(cell.text, `${cell.entry} ${cell.field}`).not.toMatch(/\p{Script=Han}/u);
      }
      expect(page).toContain(`lang="${language}"`);
    }
  },
);

test("a page is readable with text at twice its size on a narrow phone", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  for (const { slug } of apps) {
    await page.goto(`${door}/d/${slug}/zh-CN`);
    await page.addStyleTag({ content: "html{font-size:200%!important}" }).catch(() => {});
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  await page.close();
});
