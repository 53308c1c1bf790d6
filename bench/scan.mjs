// Scanning: the whole command on a Gradle lockfile of 5,000 packages, against starting Node and doing nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export function measureScan({ packages = 5000, runs = 9 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "pilu-bench-"));
  const lines = Array.from(
    { length: packages },
    (_, n) =>
      `com.example.group${n % 300}:artifact-${n}:1.${n % 50}.${n % 9}=releaseRuntimeClasspath,releaseCompileClasspath`,
  );
  const known = [
    "com.amap.api:location:6.4.5",
    "com.umeng.umsdk:common:9.7.0",
    "io.sentry:sentry-android-core:8.1.0",
  ];
  writeFileSync(
    join(folder, "gradle.lockfile"),
    [
      "# This is a Gradle generated file for dependency locking.",
      ...known.map((one) => `${one}=releaseRuntimeClasspath`),
      ...lines,
      "empty=lint",
      "",
    ].join("\n"),
  );
  const scan = median(runs, [join(root, "apps/cli/bin/pilu.mjs"), "scan", folder, "--json"]);
  const nothing = median(runs, ["-e", "0"]);
  rmSync(folder, { recursive: true, force: true });
  return { packages: packages + known.length, scan, nothing, ratio: scan / nothing };
}

function median(runs, args) {
  const times = Array.from({ length: runs + 1 }, () => {
    const started = process.hrtime.bigint();
    const done = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    if (done.status !== 0) throw new Error(`${args.join(" ")} ended with ${done.status}: ${done.stderr}`);
    return Number(process.hrtime.bigint() - started) / 1e6;
  }).slice(1);
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}
