// `npm run soak [kills]`: random walks of three processes on both engines until so many were killed in the middle (1,000
// unless told otherwise), every invariant checked after each. A walk that fails says how to walk it again.
import { spawnSync } from "node:child_process";
import { ensureInstalled, quiet, root } from "./pnpm.mjs";

const wanted = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(wanted) || wanted < 1) {
  console.error("soak: the number of kills is a whole number, at least 1");
  process.exit(2);
}
ensureInstalled();
let kills = 0;
while (kills < wanted) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--project", "conformance", "packages/core/src/publish/walk"],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...quiet, PILU_WALK_ROUNDS: "4", PILU_WALK_STEPS: "60", PILU_WALK_STANDSTILL: "25" },
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 1 << 28,
    },
  );
  const lines = stdout.match(/^.*\d+ rounds, .*$/gm) ?? [];
  for (const line of lines) {
    kills += Number(/(\d+) kills/.exec(line)?.[1] ?? 0);
    console.log(`${line.trim()}; ${kills} of ${wanted} kills`);
  }
  if (status !== 0 || lines.length === 0) {
    console.error(stdout);
    process.exit(1);
  }
}
console.log("every invariant held");
