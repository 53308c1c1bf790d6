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
/** Outcome of a command on the code as it is, by the command. */
const clean = new Map();
const waiting = chosen.values();
let noticed = 0;
const started = await Promise.allSettled([lane(), lane()]);
console.log(`${noticed} of ${chosen.length} mutants were noticed`);
for (const { reason } of started) if (reason !== undefined) console.error(reason.message);
process.exit(noticed === chosen.length && started.every((one) => one.status === "fulfilled") ? 0 : 1);

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
      if (!clean.has(mutant.test)) clean.set(mutant.test, run(mutant.test, copy));
      if ((await clean.get(mutant.test)) !== 0)
        throw new Error(`"${mutant.test}" fails without any mutant: mend that first`);
      const red = await isNoticed(mutant, copy);
      if (red) noticed += 1;
      console.log(`${red ? "red     " : "SURVIVED"}  ${mutant.name}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function isNoticed({ name, file, find, replace, test }, copy) {
  const path = join(copy, file);
  const before = readFileSync(path, "utf8");
  if (!before.includes(find))
    throw new Error(
      `mutant "${name}": ${file} no longer holds ${JSON.stringify(find)}; rewrite it in scripts/mutants.json`,
    );
  writeFileSync(
    path,
    before.replace(find, () => replace),
  );
  const status = await run(test, copy);
  writeFileSync(path, before);
  return status !== 0;
}

/** Runs a command to its end, or to its first red test; gives its exit code. */
function run(command, copy) {
  const toFirst = command.includes("vitest run") ? `${command} --bail=1` : command;
  return new Promise((done) => {
    const child = spawn(toFirst, { cwd: copy, env: { ...quiet, CI: "1" }, shell: true, stdio: "ignore" });
    child.once("error", () => done(1));
    child.once("close", (status) => done(status ?? 1));
  });
}
