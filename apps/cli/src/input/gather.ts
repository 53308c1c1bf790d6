import { realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import { isBestEffort, isOvershadowed, type Place, type ScanInput } from "@pilu/intake";
import { openProgress } from "../terminal/progress.ts";
import { type Failure, unreadable } from "./failure.ts";
import { type ReadFile, readFile } from "./read-file.ts";
import { walk } from "./walk.ts";

export interface Gathered {
  readonly inputs: readonly ScanInput[];
  readonly failures: readonly Failure[];
}

interface Found {
  readonly path: string;
  /** Named by the person itself: then it must be a build, not only look like one. */
  readonly isGiven: boolean;
}

/** Reads every build among `paths`, files and folders alike, each file once. What fails keeps none of the others out. */
export async function gather(paths: readonly string[], title: string): Promise<Gathered> {
  const failures: Failure[] = [];
  const found = paths.flatMap((path) => filesOf(path, failures));
  const read: (ReadFile & Found)[] = [];
  const seen = new Set<string>();
  const progress = await openProgress(title);
  for (const [at, { path, isGiven }] of found.entries()) {
    progress.at(at, found.length);
    const place = placeOf(path);
    if (seen.has(place)) continue;
    seen.add(place);
    read.push({ path: shown(path), isGiven, ...(await readFile(path)) });
  }
  progress.end();
  const places = read.flatMap(({ path, kind, build }) =>
    kind === null || build === null || isBestEffort(kind) ? [] : [{ path, kind }],
  );
  const inputs: ScanInput[] = [];
  for (const { path, isGiven, kind, build, failures: faults } of read) {
    if (!isGiven && isOfNoUse({ path, kind, build }, places)) continue;
    // A file that a walk met, and that turns out to be something else, is nothing to complain of.
    if (isGiven || !faults.some((fault) => fault.code === "input.unknown-format")) failures.push(...faults);
    if (build !== null) inputs.push({ path, build });
  }
  return { inputs, failures: failures.map((one) => ({ ...one, path: shown(one.path) })) };
}

/** A manifest beside its lockfile, or one that asks for nothing: a walk passes it by. */
function isOfNoUse(
  { path, kind, build }: { path: string } & Pick<ReadFile, "kind" | "build">,
  places: readonly Place[],
): boolean {
  if (kind === null || !isBestEffort(kind)) return false;
  if (isOvershadowed({ path, kind }, places)) return true;
  return build !== null && build.packages.length === 0 && (build.notes ?? []).length === 0;
}

function filesOf(path: string, failures: Failure[]): Found[] {
  try {
    const about = statSync(path);
    if (about.isFile()) return [{ path, isGiven: true }];
    if (!about.isDirectory()) {
      failures.push({ path, line: null, code: "input.unreadable", because: "reason.no-file" });
      return [];
    }
  } catch (error) {
    failures.push(unreadable(path, error));
    return [];
  }
  const walked = walk(path);
  failures.push(...walked.failures);
  if (walked.files.length === 0 && walked.failures.length === 0)
    failures.push({ path, line: null, code: "input.none", because: null });
  return walked.files.map((file) => ({ path: file, isGiven: false }));
}

function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The same on every system, so that results can be compared. */
function shown(path: string): string {
  return path.split(sep).join("/");
}
