// `npm test`: everything that must hold, in the order in which a fault is cheapest to find.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, pnpm, quiet, root, wrongNode } from "./pnpm.mjs";

const skip = new Set((process.env.PILU_TEST_SKIP ?? "").split(",").filter(Boolean));
const reports = mkdtempSync(join(tmpdir(), "pilu-test-"));
const bin = (name) => join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
const started = Date.now();
let passed = 0;
let failed = 0;

const wrong = wrongNode();
if (wrong !== null) end(2, wrong);

step("install", () => {
  const { status, output } = ensureInstalled();
  return { status, output };
});
step("lint", () => run(bin("biome"), ["ci", "--colors=off", "."]));
step("arrows", () => run(process.execPath, ["scripts/check-arrows.mjs"]));
step("docs", () => run(process.execPath, ["scripts/check-docs.mjs"]));
step("build", () => pnpm(["exec", "turbo", "run", "build", "--concurrency=2", "--output-logs=errors-only"]));
step("types", () => run(bin("tsc"), ["--noEmit", "-p", "tsconfig.json"]));
step("types of the portal", () => run(bin("tsc"), ["--noEmit", "-p", "apps/web/tsconfig.json"]));
step("knip", () => run(bin("knip"), []));
step("unit", () => vitest("unit"));
if (available("postgres")) step("conformance", () => vitest("conformance"));
if (available("browser")) step("browser", () => vitest("e2e"));
end(failed === 0 ? 0 : 1, "");

function step(name, work) {
  const from = Date.now();
  process.stdout.write(`${name.padEnd(20)} `);
  const { status, output } = work();
  console.log(`${status === 0 ? "ok" : "FAILED"}  ${((Date.now() - from) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    console.error(output);
    end(1, `npm test: ${name} failed`);
  }
}

function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...quiet, NO_COLOR: "1", FORCE_COLOR: "0" },
    shell: process.platform === "win32",
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status: done.status ?? 1, output: `${done.stdout ?? ""}${done.stderr ?? ""}${done.error ?? ""}` };
}

function vitest(project) {
  const report = join(reports, `${project}.json`);
  const result = run(bin("vitest"), [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    passed += numPassedTests;
    failed += numFailedTests;
    process.stdout.write(`${String(numPassedTests).padStart(5)} passed  `);
  }
  return result;
}

/** Whether a real engine or browser is there to test against; a missing one fails the run unless it is named. */
function available(what) {
  if (skip.has(what)) {
    console.log(`${what.padEnd(20)} not run: PILU_TEST_SKIP names it`);
    return false;
  }
  const { status, output } = run(process.execPath, ["scripts/available.mjs", what]);
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
