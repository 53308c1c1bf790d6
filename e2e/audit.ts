// What every page must hold, whoever made it: accessible, no sideways scroll, nothing fetched from elsewhere.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

/** Findings of axe (WCAG 2.2 A, AA and best practices), each with the places it names. Empty when there are none. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Through the debugger: a page's own policy forbids scripts, and stays as it is.
  await page.evaluate(axe);
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) => result.violations)`,
  )) as Violation[];
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

/**
 * The same of a page that is longer than its window, with the whole of it in the window: what is scrolled under a bar that
 * stays in place cannot be hit there, and axe would measure how far it is from what the bar holds.
 */
export async function faultsOfWhole(page: Page): Promise<string[]> {
  const window = page.viewportSize();
  if (window === null) throw new Error("the page has no window of a set size");
  const height = (await page.evaluate("document.documentElement.scrollHeight")) as number;
  await page.setViewportSize({ ...window, height });
  await page.evaluate("window.scrollTo(0, 0)");
  const faults = await accessibilityFaults(page);
  await page.setViewportSize(window);
  return faults;
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return (await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )) as number;
}

/** Addresses outside `origin` that the page asks for from now on. */
export function foreignRequests(page: Page, origin: string): string[] {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:")) foreign.push(url);
  });
  return foreign;
}
