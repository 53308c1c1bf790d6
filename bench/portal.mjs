// Every kind of page of the portal but the one for invited people by Lighthouse, in its default form: a phone on a slow network, simulated. The product is
// started as a user starts it, with the demo. Lighthouse's own advice is the middle of five runs, for single ones differ.
// npx fetches it once, before anything is measured.
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const version = "12.8.2";
const start = fileURLToPath(new URL("../scripts/start.mjs", import.meta.url));
const runs = Number(process.env.BENCH_RUNS ?? 5);
const categories = ["performance", "accessibility", "best-practices"];
const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Addresses of one page of each kind; `change` is one in review, `draft` one that is not submitted. */
const pages = ({ change, draft }) => [
  ...[
    "/",
    "/apps",
    "/apps/ferrywise",
    "/apps/ferrywise/add",
    "/apps/ferrywise/edit",
    "/apps/ferrywise/embed",
  ],
  ...["/apps/ferrywise/findings", "/apps/ferrywise/import", "/apps/ferrywise/sdks/sentry/edit"],
  ...[
    "/apps/ferrywise/versions",
    "/apps/ferrywise/versions/1...2",
    "/audit",
    "/changes",
    `/changes/${change}`,
    `/changes/${draft}/edit`,
  ],
  ...["/data-types", "/data-types/imei", "/duties", "/findings", "/links", "/me", "/sdks", "/sdks/jpush"],
  ...["/sdks/jpush/edit", "/sdks/jpush/use", "/sdks/new", "/sdks/new?from=nothing", "/settings"],
  ...["/settings/edit", "/settings/people", "/settings/tokens", "/vendors", "/vendors/google-llc"],
  ...["/vendors/google-llc/edit", "/sign-in"],
];

/**
 * The middle score of each category, 0 to 100, by page: `{version, runs, pages: [{page, performance, ...}]}`; null without
 * Lighthouse or a browser.
 */
export async function measurePortal({ only = process.env.BENCH_PAGES?.split(",") } = {}) {
  const tools = await toolsHere();
  if (tools === null) return null;
  const data = mkdtempSync(join(tmpdir(), "pilu-bench-"));
  const product = await startProduct(data);
  const chrome = await tools.launch({ chromePath: tools.chromium, chromeFlags: flags });
  try {
    const cookie = await signIn(product.door, { data, name: "admin" });
    const legal = await signIn(product.door, { data, name: "legal" });
    const made = await makeChanges(product.door, { cookie, legal });
    const measured = [];
    for (const page of only ?? pages(made)) {
      const cookies = page === "/sign-in" ? {} : { Cookie: cookie };
      const found = [];
      for (let run = 0; run < runs; run += 1) {
        const { lhr } = await tools.lighthouse(product.door + page, {
          port: chrome.port,
          output: "json",
          logLevel: "error",
          onlyCategories: categories,
          extraHeaders: cookies,
        });
        if (lhr.runtimeError !== undefined) throw new Error(`${page}: ${lhr.runtimeError.message}`);
        if (new URL(lhr.finalDisplayedUrl).pathname !== page.split("?")[0])
          throw new Error(`${page} led to ${lhr.finalDisplayedUrl}`);
        found.push(lhr.categories);
      }
      const scores = Object.fromEntries(
        categories.map((name) => [name, Math.round(middle(found.map((one) => one[name].score)) * 100)]),
      );
      measured.push({ page, ...scores });
      console.error(`${page}: ${categories.map((name) => `${name} ${scores[name]}`).join(", ")}`);
    }
    return { version, runs, pages: measured };
  } finally {
    await chrome.kill();
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function toolsHere() {
  const given = ["--yes", "--package", `lighthouse@${version}`, "--"];
  const asked = spawnSync("npx", [...given, "which", "lighthouse"], { encoding: "utf8", timeout: 300_000 });
  const chromium = await chromiumPath();
  if (asked.status !== 0 || chromium === null) return null;
  const modules = join(dirname(asked.stdout.trim()), "..");
  const from = (path) => import(pathToFileURL(join(modules, path)).href);
  const { default: lighthouse } = await from("lighthouse/core/index.js");
  const { launch } = await from("chrome-launcher/dist/index.js");
  return { lighthouse, launch, chromium };
}

/** The first Chromium found, as the browser tests look for it. */
async function chromiumPath() {
  const own = [process.env.PILU_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"];
  const found = own.find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  try {
    const tests = createRequire(new URL("../e2e/package.json", import.meta.url));
    const { default: sparticuz } = await import(pathToFileURL(tests.resolve("@sparticuz/chromium")).href);
    return await sparticuz.executablePath();
  } catch {
    return null;
  }
}

async function startProduct(data) {
  const [door, portal] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [start], {
    env: {
      ...process.env,
      ...{
        NODE_ENV: "production",
        PILU_DATA: data,
        PILU_API_PORT: String(door),
        PILU_WEB_PORT: String(portal),
      },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let said = "";
  await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        said += text;
        if (said.includes("Ctrl-C stops it")) resolve();
      });
    ended.then(() => reject(new Error(said)));
  });
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
  };
  return { door: `http://127.0.0.1:${door}`, stop };
}

/** The cookies of one of the demo's people. */
async function signIn(door, { data, name }) {
  const logins = readFileSync(join(data, "data/demo-logins.txt"), "utf8").trim().split("\n");
  const [email, password] = logins.find((line) => line.startsWith(name)).split(/\s+/);
  const answer = await fetch(`${door}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: door },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

function registryOf(door, cookie) {
  const headers = { cookie, origin: door, "content-type": "application/json" };
  const answered = async (answer) => {
    const { result, error } = await answer.json();
    if (result === undefined) throw new Error(error.message);
    return result.data;
  };
  return {
    ask: async (verb, input) =>
      answered(
        await fetch(`${door}/trpc/${verb}?${new URLSearchParams({ input: JSON.stringify(input) })}`, {
          headers,
        }),
      ),
    tell: async (verb, input) =>
      answered(await fetch(`${door}/trpc/${verb}`, { method: "POST", headers, body: JSON.stringify(input) })),
  };
}

/** A second version of an app, a change in review and a draft: `{change, draft}`, their ids. */
async function makeChanges(door, { cookie, legal }) {
  const { ask, tell } = registryOf(door, cookie);
  const draftOf = async (id, en) => {
    const { sdk, revision } = await ask("sdk.get", { id });
    const proposed = { ...sdk, names: { ...sdk.names, en } };
    const edits = [{ kind: "sdk", id, base: revision.number, nature: { kind: "new" }, proposed }];
    const draft = { title: en, reason: null, edits, follows: null };
    return tell("change.save", { id: null, edit: null, draft });
  };
  const published = await draftOf("lottie", "Tern");
  await tell("change.submit", published);
  await approve(registryOf(door, legal), published);
  const isThere = async () => (await ask("version.timeline", { slug: "ferrywise" })).versions.length > 1;
  while (!(await isThere())) await new Promise((done) => setTimeout(done, 200));
  const { id: change, edit } = await draftOf("sentry", "Sentry, renamed");
  await tell("change.submit", { id: change, edit });
  const { id: draft } = await draftOf("sentry", "Sentry, renamed again");
  return { change, draft };
}

async function approve({ ask, tell }, { id, edit }) {
  const { seenSeq } = await ask("change.review", { id });
  const nothing = {
    answers: [],
    classes: [],
    evidence: [],
    shortNotice: null,
    effectiveAt: null,
    reason: null,
  };
  const decisionId = randomUUID();
  await tell("change.decide", {
    decision: { ...nothing, change: id, edit, seenSeq, decisionId, verdict: "approve" },
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const middle = (scores) => scores.toSorted((a, b) => a - b)[Math.floor(scores.length / 2)];
