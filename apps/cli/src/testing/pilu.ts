import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";

const command = fileURLToPath(new URL("../../bin/pilu.mjs", import.meta.url));
if (!existsSync(new URL("../../dist/pilu.mjs", import.meta.url)))
  throw new Error("these tests run the built command: build apps/cli first");

// Every run starts a Node of its own; on a busy machine a test of several takes a while.
vi.setConfig({ testTimeout: 120_000 });

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Running {
  readonly cwd?: string;
  readonly environment?: Record<string, string>;
  /** What stands on standard input. */
  readonly input?: string;
}

/** Runs the built command as people do, in an environment of its own: English, no colours, no settings. */
export function pilu(args: readonly string[], { cwd, environment = {}, input }: Running = {}): Ran {
  const { PATH = "", SystemRoot = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    env: { PATH, SystemRoot, PILU_LANG: "en", ...environment },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 60_000,
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, stdout, stderr };
}

/** A folder with these files, gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "pilu-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

let migrated: Uint8Array | undefined;

/** A folder with a migrated and empty database in `pilu.db`: a copy of what the command made once. */
export function migratedFolder(): string {
  if (migrated === undefined) {
    const folder = folderOf();
    const { code, stderr } = pilu(["migrate"], {
      environment: { PILU_DATA: folder, PILU_DATABASE_URL: "file:./pilu.db" },
    });
    if (code !== 0) throw new Error(stderr);
    migrated = readFileSync(join(folder, "pilu.db"));
  }
  return folderOf({ "pilu.db": migrated });
}

const drafts = new Map<string, Record<string, Uint8Array>>();

/** A folder with the Android build below, and what `pilu draft` writes of it in `out`: once for the same `args`. */
export function draftedFolder(args: readonly string[] = []): string {
  const key = args.join("\n");
  let files = drafts.get(key);
  if (files === undefined) {
    const folder = folderOf({ "gradle.lockfile": gradle });
    const given = ["--app-name", "Trails", "--controller", "Example Ltd.", "--out", "out"];
    const { code, stderr } = pilu(["draft", ".", ...given, ...args], { cwd: folder });
    if (code !== 0) throw new Error(stderr);
    files = Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(folder, path), readFileSync(path)]),
    );
    drafts.set(key, files);
  }
  return folderOf(files);
}

/** Small builds that hold SDKs of the catalogue: Sentry everywhere, AMap's location on Android. */
export const gradle = [
  "# a lockfile",
  "com.amap.api:location:6.4.5=releaseRuntimeClasspath",
  "io.sentry:sentry-android-core:8.1.0=releaseRuntimeClasspath",
  "com.example:unheard-of:1.0=releaseRuntimeClasspath",
  "junit:junit:4.13=releaseUnitTestRuntimeClasspath",
  "empty=lintChecks",
  "",
].join("\n");
export const podfile = "PODS:\n  - Sentry (8.1.0)\n\nDEPENDENCIES:\n  - Sentry\n\nCOCOAPODS: 1.16.2\n";
export const npm = JSON.stringify({
  name: "app",
  lockfileVersion: 3,
  packages: {
    "": { dependencies: { "@sentry/browser": "^8.0.0" } },
    "node_modules/@sentry/browser": { version: "8.1.0" },
  },
});
