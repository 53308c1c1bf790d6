// A real Chromium: the user's own, Debian's, or the one that npm brings.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Launches the first Chromium found. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: flags, headless: true });
}

/** The first Chromium found: PILU_CHROMIUM, the system's, else the one of @sparticuz/chromium. */
export async function chromiumPath(): Promise<string> {
  const own = [
    process.env.PILU_CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/usr/bin/chromium-browser",
  ].find((path) => path !== undefined && existsSync(path));
  return own ?? bundled();
}

async function bundled(): Promise<string> {
  const { default: sparticuz } = await import("@sparticuz/chromium");
  return sparticuz.executablePath();
}
