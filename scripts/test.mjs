// `npm test`: everything that must hold, in about the order in which a fault is cheapest to find.
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, pnpmCommand, quiet, root, wrongNode } from "./pnpm.mjs";

const skip = new Set((process.env.PILU_TEST_SKIP ?? "").split(",").filter(Boolean));
const reports = mkdtempSync(join(tmpdir(), "pilu-test-"));
const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
const started = Date.now();
let passed = 0;
let failed = 0;
/** The step that failed first. */
let fault = null;

const wrong = wrongNode();
if (wrong !== null) end(2, wrong);

await step("install", ensureInstalled);
// Side by side: most of these steps keep one core busy and leave the other idle.
await Promise.all([built(), checked()]);
await step("unit", () => vitest("unit"));
if (await available("postgres")) await step("conformance", () => vitest("conformance"));
if (await available("browser")) {
  tellOfFonts();
  await Promise.all(browsers());
}
end(fault === null ? 0 : 1, fault === null ? "" : `npm test: ${fault} failed`);

async function built() {
  await step("build", build);
  // Among them are those that the build wrote of its pages.
  await step("types of the portal", () => run(bin("tsc"), ["--noEmit", "-p", "apps/web/tsconfig.json"]));
}

async function checked() {
  await step("lint", () => run(bin("biome"), ["ci", "--colors=off", "."]));
  await step("arrows", () => run(process.execPath, ["scripts/check-arrows.mjs"]));
  await step("docs", () => run(process.execPath, ["scripts/check-docs.mjs"]));
  await step("types", () => run(bin("tsc"), ["--noEmit", "-p", "tsconfig.json"]));
  await step("knip", () => run(bin("knip"), []));
}

/** Without glyphs a page is wider, and a printed one says nothing: tests of both fail, and their messages do not tell why. */
function tellOfFonts() {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  if (status === 0 && stdout.trim() === "")
    console.log(
      "fonts                none has Chinese characters: tests of how pages look will fail (Debian: fonts-noto-cjk)",
    );
}

/** Two runs, each on a product of its own: its files follow one another, for one waits mostly for its browser. */
function browsers() {
  const reading = ["portal", "public-page", "embedding", "session", "scripts", "start", "printed"].map(
    (name) => `e2e/${name}.test.ts`,
  );
  const others = reading.flatMap((file) => ["--exclude", file]);
  return [
    step("browser, reading", () => vitest("e2e", reading)),
    step("browser, working", () => vitest("e2e", others)),
  ];
}

function build() {
  const [npx, ...first] = pnpmCommand;
  return run(npx, [
    ...first,
    ...["exec", "turbo", "run", "build", "--concurrency=2", "--output-logs=errors-only"],
  ]);
}

/** One line once it is over. The first to fail is told in full; what runs beside it ends, and nothing else begins. */
async function step(name, work) {
  if (fault !== null) return;
  const from = Date.now();
  const { status, output, count = null } = await work();
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  const tests = count === null ? "" : `${String(count).padStart(5)} passed  `;
  console.log(`${name.padEnd(20)} ${tests}${status === 0 ? "ok" : "FAILED"}  ${seconds} s`);
  if (status === 0) return;
  fault ??= name;
  console.error(output);
}

function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...quiet, NO_COLOR: "1", FORCE_COLOR: "0" },
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.once("error", (error) => done({ status: 1, output: `${output}${error}` }));
    child.once("close", (status) => done({ status: status ?? 1, output }));
  });
}

async function vitest(project, files = []) {
  const report = join(reports, `${randomUUID()}.json`);
  const result = await run(bin("vitest"), [
    "run",
    "--project",
    project,
    ...files,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return result;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  passed += numPassedTests;
  failed += numFailedTests;
  return { ...result, count: numPassedTests };
}

/** Whether a real engine or browser is there to test against; a missing one fails the run unless it is named. */
async function available(what) {
  if (fault !== null) return false;
  if (skip.has(what)) {
    console.log(`${what.padEnd(20)} not run: PILU_TEST_SKIP names it`);
    return false;
  }
  const { status, output } = await run(process.execPath, ["scripts/available.mjs", what]);
  if (status !== 0) end(2, `not run: ${output.trim()}; set PILU_TEST_SKIP=${what} to go on without`);
  return status === 0;
}

function end(code, message) {
  rmSync(reports, { recursive: true, force: true });
  if (message !== "") console.error(message);
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(code);
}
