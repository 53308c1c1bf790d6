import { readFileSync, statSync } from "node:fs";
import { type Build, largestInput, readBuild } from "@pilu/intake";
import { type Failure, failureOf, unreadable } from "./failure.ts";

export interface ReadFile {
  /** Null where nothing of it could be read. */
  readonly build: Build | null;
  readonly failures: readonly Failure[];
}

/** Reads one build file. `path` is what people see. */
export function readFile(path: string): ReadFile {
  let text: string;
  try {
    const { size } = statSync(path);
    // Before it is read: a file has at least as many bytes as characters.
    if (size > largestInput) return { build: null, failures: [tooLarge(path)] };
    text = readFileSync(path, "utf8");
  } catch (error) {
    return { build: null, failures: [unreadable(path, error)] };
  }
  const build = readBuild({ path, text });
  const isOfUse = build.kind !== null && (build.faults.length === 0 || build.packages.length > 0);
  return { build: isOfUse ? build : null, failures: build.faults.map(failureOf) };
}

function tooLarge(path: string): Failure {
  return { path, line: null, code: "input.too-large", because: "expected.smaller-file" };
}
