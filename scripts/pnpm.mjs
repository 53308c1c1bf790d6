// pnpm through npx, so that a machine with only Node and git can build; no dependencies of its own.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Environment of everything we start: nothing we use may phone home. */
export const quiet = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
};

/** pnpm as a command and its first arguments. */
export const pnpmCommand = [windows ? "npx.cmd" : "npx", "--yes", packageManager];

/** Runs pnpm with `args`; gives {status, output}. `show` lets its output through instead of keeping it. */
export function pnpm(args, { show = false } = {}) {
  // npx is a .cmd on Windows, which only a shell can start; our arguments hold nothing a shell would read.
  const [npx, ...first] = pnpmCommand;
  const run = spawnSync(npx, [...first, ...args], {
    cwd: root,
    env: quiet,
    shell: windows,
    stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status: run.status ?? 1, output: `${run.stdout ?? ""}${run.stderr ?? ""}` };
}

/** Why this Node cannot run Pilu, or null. */
export function wrongNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Pilu needs Node 20.19 or newer; this is ${process.versions.node}. Install a current one from nodejs.org.`;
}

/** Installs what the lockfile names unless that very lockfile is installed. Gives {fresh, status, output}. */
export function ensureInstalled() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .digest("hex");
  const mark = join(root, "node_modules", ".pilu-installed");
  const wanted = `${lock} ${process.versions.modules}`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted)
    return { fresh: false, status: 0, output: "" };
  const { status, output } = pnpm(["install", "--frozen-lockfile"]);
  if (status === 0) writeFileSync(mark, wanted);
  return { fresh: true, status, output };
}
