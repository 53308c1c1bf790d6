// `npm run mutants`: breaks the code in chosen ways, one at a time in a copy, and expects the tests to go red each time.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ensureInstalled, quiet, root } from "./pnpm.mjs";

/** {name, file, find, replace, test}: `find` must occur; `test` is the command that has to fail afterwards. */
const mutants = JSON.parse(readFileSync(join(root, "scripts/mutants.json"), "utf8"));
const wanted = process.argv.slice(2);
const chosen = mutants.filter((one) => wanted.length === 0 || wanted.some((word) => one.name.includes(word)));

ensureInstalled();
const copy = mkdtempSync(join(tmpdir(), "pilu-mutants-"));
const skipped = new Set([".git", ".turbo", ".next", "dist"]);
const own = new Set(["node_modules", "data"].map((name) => join(root, name)));
cpSync(root, copy, {
  recursive: true,
  verbatimSymlinks: true,
  filter: (path) => !own.has(path) && !skipped.has(basename(path)),
});
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");

let survived = 0;
try {
  const commands = [...new Set(chosen.map((one) => one.test))];
  for (const command of commands) {
    if (run(command) !== 0) throw new Error(`"${command}" fails without any mutant: mend that first`);
  }
  for (const { name, file, find, replace, test } of chosen) {
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
    const red = run(test) !== 0;
    writeFileSync(path, before);
    if (!red) survived += 1;
    console.log(`${red ? "red     " : "SURVIVED"}  ${name}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - survived} of ${chosen.length} mutants were noticed`);
process.exit(survived === 0 ? 0 : 1);

function run(command) {
  return spawnSync(command, { cwd: copy, env: { ...quiet, CI: "1" }, shell: true, stdio: "ignore" }).status;
}
