// Listing the packages of a package-lock.json: `pilu scan` as a whole command against cdxgen (cyclonedx.org), which reads
// the lockfile alone, without installing, analysing or validating. npx fetches cdxgen once, before anything is measured.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { childTime } from "./child-time.mjs";

const pilu = fileURLToPath(new URL("../apps/cli/bin/pilu.mjs", import.meta.url));
const version = "10.11.0";
const lean = ["-t", "js", "--no-install-deps", "--no-babel", "--no-validate", "--no-recurse"];

/** Seconds of both whole commands, the middle of `runs`: `{packages, version, ours, theirs}`; null without cdxgen. */
export function measureCdxgen({ packages = 5000, runs = 5 } = {}) {
  const cdxgen = programOf();
  if (cdxgen === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "pilu-bench-"));
  try {
    const list = join(folder, "bom.json");
    writeProject(folder, packages);
    const theirs = median(runs, [cdxgen, ...lean, "-o", list, folder]);
    const { components } = JSON.parse(readFileSync(list, "utf8"));
    // Else it would be read as an input of ours.
    rmSync(list);
    const ours = median(runs, [pilu, "scan", folder, "--json"]);
    const listed = [components.length, JSON.parse(ours.said).packages];
    if (listed.some((count) => count !== packages)) throw new Error(`listed: ${listed.join(" and ")}`);
    return { packages, version, ours, theirs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where npx put the program; null where it cannot be had. Its optional parts are analysers of other things. */
function programOf() {
  const given = ["--yes", "--omit=optional", "--package", `@cyclonedx/cdxgen@${version}`, "--"];
  const asked = spawnSync("npx", [...given, "which", "cdxgen"], { encoding: "utf8", timeout: 300_000 });
  if (asked.status !== 0) return null;
  const bin = dirname(asked.stdout.trim());
  return join(bin, "../@cyclonedx/cdxgen/bin/cdxgen.js");
}

function writeProject(folder, count) {
  const versions = Array.from({ length: count }, (_, n) => [`made-up-${n}`, `1.${n % 50}.${n % 9}`]);
  const project = { name: "bench", version: "1.0.0", dependencies: Object.fromEntries(versions) };
  const installed = versions.map(([name, of]) => [
    `node_modules/${name}`,
    { version: of, resolved: `https://packages.example/${name}/-/${name}-${of}.tgz`, license: "MIT" },
  ]);
  const packages = { "": project, ...Object.fromEntries(installed) };
  writeFileSync(join(folder, "package.json"), JSON.stringify(project));
  writeFileSync(
    join(folder, "package-lock.json"),
    JSON.stringify(
      { name: "bench", version: "1.0.0", lockfileVersion: 3, requires: true, packages },
      null,
      2,
    ),
  );
}

function median(runs, args) {
  const times = Array.from({ length: runs }, () => {
    const before = childTime();
    const started = performance.now();
    const done = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
    if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}: ${done.stderr}`);
    const seconds = (performance.now() - started) / 1000;
    return { busy: childTime() - before, seconds, said: done.stdout };
  });
  const middle = (of) => times.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(runs / 2)];
  return { busy: middle("busy"), seconds: middle("seconds"), said: times[0]?.said ?? "" };
}
