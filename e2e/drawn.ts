import type { Page } from "playwright-core";

const waiting = ".mantine-Skeleton-root";

/** Resolves once every answer of the page is drawn, those too that it asks for only when they come near. */
export async function drawn(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor({ state: "attached" });
  await page.waitForFunction((selector) => {
    const first = document.querySelector(selector);
    first?.scrollIntoView();
    return first === null;
  }, waiting);
  await page.evaluate(() => window.scrollTo(0, 0));
}
