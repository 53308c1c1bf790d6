// `npm run mutants`: breaks the code in chosen ways, one at a time in a copy, and expects its tests to go red each time.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ensureInstalled, quiet, root } from "./pnpm.mjs";

/** {name, file, find, replace, test}: `find` must occur; `test`: the command that has to fail then, no wider than it must be. */
const mutants = JSON.parse(readFileSync(join(root, "scripts/mutants.json"), "utf8"));
const wanted = process.argv.slice(2);
const chosen = mutants.filter((one) => wanted.length === 0 || wanted.some((word) => one.name.includes(word)));

ensureInstalled();
const skipped = new Set([".git", ".turbo", ".next", "dist"]);
const own = new Set(["node_modules", "data"].map((name) => join(root, name)));
/** How each command ends on the code as it is. */
const clean = new Map();
const waiting = chosen.values();
let noticed = 0;
await Promise.all([lane(), lane()]);
console.log(`${noticed} of ${chosen.length} mutants were noticed`);
for (const [command, ending] of clean) {
  const { status, said } = await ending;
  if (status !== 0) console.error(`\n"${command}" fails without any mutant: mend that first\n${said}`);
}
process.exit(noticed === chosen.length ? 0 : 1);

/** Takes one mutant after the other into a copy of its own, until none waits. */
async function lane() {
  const copy = mkdtempSync(join(tmpdir(), "pilu-mutants-"));
  try {
    cpSync(root, copy, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !own.has(path) && !skipped.has(basename(path)),
    });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
    for (const mutant of waiting) {
      const outcome = await outcomeOf(mutant, copy);
      if (outcome === "red") noticed += 1;
      const why = outcome === "GONE" ? `: ${mutant.file} no longer holds what it breaks` : "";
      console.log(`${outcome.padEnd(8)}  ${mutant.name}${why}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** `red` as it should be, `SURVIVED`; `UNKNOWN` where the tests fail anyhow, `GONE` where there is nothing to break. */
async function outcomeOf({ file, find, replace, test }, copy) {
  if (!clean.has(test)) clean.set(test, run(test, copy));
  if ((await clean.get(test)).status !== 0) return "UNKNOWN";
  const path = join(copy, file);
  const before = readFileSync(path, "utf8");
  if (!before.includes(find)) return "GONE";
  writeFileSync(
    path,
    before.replace(find, () => replace),
  );
  const { status } = await run(test, copy);
  writeFileSync(path, before);
  return status === 0 ? "SURVIVED" : "red";
}

/** Runs a command to its end, or to its first red test; gives its exit code and what it said. */
function run(command, copy) {
  const toFirst = command.includes("vitest run") ? `${command} --bail=1` : command;
  return new Promise((done) => {
    const child = spawn(toFirst, { cwd: copy, env: { ...quiet, CI: "1" }, shell: true });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => said.push(part));
    child.once("error", ({ message }) => done({ status: 1, said: message }));
    child.once("close", (status) => done({ status: status ?? 1, said: Buffer.concat(said).toString() }));
  });
}
