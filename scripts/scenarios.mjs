// Judges the worked cases of the materiality rules: the project's own, and those of PILU_SCENARIOS (by default
// ../shared/scenarios) where that folder exists. One line a case, and below it what differs; exits 1 if anything does,
// 2 if the cases cannot be read.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { readCases, differencesOf } = await load(
  'export * from "./files.ts"; export { differencesOf } from "./run.ts";',
  join(root, "packages", "disclosure", "src", "classify", "testing"),
);

let files;
try {
  const { own, outside } = readCases(root, process.env.PILU_SCENARIOS);
  files = [...own, ...outside];
} catch (error) {
  console.error(`scenarios: ${error.message}`);
  process.exit(2);
}
let failed = 0;
for (const { file, cases } of files) {
  for (const scenario of cases) {
    const differences = judged(scenario);
    if (differences.length > 0) failed += 1;
    console.log(
      `${differences.length === 0 ? "ok  " : "FAIL"} ${file} ${scenario.id} [${scenario.region}${scenario.children ? ", children" : ""}] ${scenario.title}`,
    );
    for (const line of differences) console.log(`     ${line}`);
  }
}
const count = files.reduce((sum, { cases }) => sum + cases.length, 0);
console.log(`${count - failed} of ${count} cases come out as expected`);
process.exitCode = failed === 0 ? 0 : 1;

/** A case that cannot even be read as two lists has failed as well. */
function judged(scenario) {
  try {
    return differencesOf(scenario);
  } catch (error) {
    return [error.message];
  }
}

/** Node 20 does not read TypeScript: the sources are put together in memory. */
async function load(contents, resolveDir) {
  const { outputFiles } = await build({
    stdin: { contents, loader: "ts", resolveDir },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@pilu/source"],
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}
