// A browser that prints: the one that is named, else one that is installed where browsers are.
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Problem } from "@pilu/schema/problem";
import type { Session } from "../session.ts";
import { type DevTools, devTools } from "./devtools.ts";
import { withUnifiedText } from "./unified-text.ts";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "chrome.exe",
  "msedge.exe",
];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
/** Milliseconds; a list of 200 SDKs takes a few seconds. */
const patience = 120_000;

/**
 * Prints a page to PDF with its own style for paper, tagged and with an outline. Throws `pdf.no-browser` where no
 * browser is found, and `pdf.failed` where one prints nothing.
 */
export async function printed(html: string, session: Session): Promise<Uint8Array> {
  const chromium = chromiumOf(session.environment);
  if (chromium === null) throw new Problem("pdf.no-browser");
  const folder = mkdtempSync(join(tmpdir(), "pilu-print-"));
  const browser = spawn(chromium, flags(folder), { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const gone = new Promise((resolve) => {
    browser.once("close", resolve);
    browser.once("error", resolve);
  });
  const late = setTimeout(() => browser.kill("SIGKILL"), patience);
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, html);
    return await print(devTools(browser), pathToFileURL(page).href);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem("pdf.failed", { path: chromium, reason }, { cause });
  } finally {
    clearTimeout(late);
    browser.kill("SIGKILL");
    await gone;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function print({ ask, event }: DevTools, url: string): Promise<Uint8Array> {
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  const tab = String(sessionId);
  await ask("Page.enable", {}, tab);
  const loaded = event("Page.loadEventFired", tab);
  await ask("Page.navigate", { url }, tab);
  await loaded;
  const options = {
    preferCSSPageSize: true,
    // A4 in inches.
    paperWidth: 210 / 25.4,
    paperHeight: 297 / 25.4,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
  const { data } = await ask("Page.printToPDF", options, tab);
  return withUnifiedText(Buffer.from(String(data), "base64"));
}

// The page has no scripts and asks for nothing; the browser need not either.
function flags(profile: string): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-extensions",
    "--no-first-run",
    `--user-data-dir=${join(profile, "profile")}`,
    // Chromium refuses to run as root with its sandbox; in a container nobody else is there.
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

function chromiumOf({ PILU_CHROMIUM: named, PATH = "" }: Session["environment"]): string | null {
  if (named !== undefined && named !== "") return mayRun(named) ? named : null;
  const onPath = PATH.split(delimiter)
    .filter(isAbsolute)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(mayRun) ?? null;
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
