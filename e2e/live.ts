import type { BrowserContext, Page } from "playwright-core";

/** Has every page of a context, whenever it is opened or loaded again, wait until its buttons do something. */
export function untilLive(context: BrowserContext): BrowserContext {
  context.on("page", (page) => {
    const { goto, reload } = page;
    page.goto = (...how) => goto.apply(page, how).then((answer) => live(page, answer));
    page.reload = (...how) => reload.apply(page, how).then((answer) => live(page, answer));
  });
  return context;
}

async function live<T>(page: Page, answer: T): Promise<T> {
  await page.locator("main[aria-busy=true]").waitFor({ state: "detached" });
  return answer;
}
