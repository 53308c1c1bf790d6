import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Scenario } from "./scenario.ts";

/** Cases with the file they stand in. */
export interface CaseFile {
  readonly file: string;
  readonly cases: readonly Scenario[];
}

/**
 * The project's own cases, and those of `folder` (by default one beside the repository) where it exists. `root` is the
 * repository. Throws a RangeError where a folder was named and is not there, or a
 * file is no JSON.
 */
export function readCases(
  root: string,
  folder: string | undefined,
): { own: CaseFile[]; outside: CaseFile[] } {
  const beside = resolve(root, folder ?? join("..", "shared", "scenarios"));
  if (folder !== undefined && !existsSync(beside))
    throw new RangeError(`PILU_SCENARIOS: no folder ${beside}`);
  return {
    outside: existsSync(beside) ? readFolder(beside) : [],
    own: readFolder(join(root, "packages", "disclosure", "src", "classify", "cases")),
  };
}

function readFolder(folder: string): CaseFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((file) => ({ cases: casesIn(join(folder, file)), file }));
}

function casesIn(path: string): Scenario[] {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Scenario[];
  } catch (error) {
    throw new RangeError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
