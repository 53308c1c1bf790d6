import type { Page } from "playwright-core";

/** Resolves once every answer that the page asked for is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor({ state: "attached" });
  await page.locator(".mantine-Skeleton-root").first().waitFor({ state: "detached" });
}
