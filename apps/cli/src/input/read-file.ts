import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Build, type BuildKind, largestInput, readBuild } from "@pilu/intake";
import { type Failure, failureOf, unreadable } from "./failure.ts";

export interface ReadFile {
  /** What the file is, readable or not; null where it is none that we know. */
  readonly kind: BuildKind | null;
  /** Null where nothing of it could be read. */
  readonly build: Build | null;
  readonly failures: readonly Failure[];
}

/** Reads one build file. `path` is what people see. */
export async function readFile(path: string): Promise<ReadFile> {
  let text: string;
  let bytes: Uint8Array | null = null;
  try {
    const { size } = statSync(path);
    // Before it is read: a file has at least as many bytes as characters.
    if (size > largestInput) return { kind: null, build: null, failures: [tooLarge(path)] };
    // Of a large text the bytes would be held beside it for nothing.
    text = readFileSync(path, "utf8");
    if (text.startsWith("bplist")) bytes = readFileSync(path);
  } catch (error) {
    return { kind: null, build: null, failures: [unreadable(path, error)] };
  }
  const build = await readBuild({
    path,
    text,
    ...(bytes === null ? {} : { bytes }),
    ...manifestBeside(path),
  });
  const isOfUse = build.kind !== null && (build.faults.length === 0 || build.packages.length > 0);
  return { kind: build.kind, build: isOfUse ? build : null, failures: build.faults.map(failureOf) };
}

/** Of a yarn.lock the package.json in its folder; nothing where there is none, or none of a size that is one. */
function manifestBeside(path: string): { manifest?: string } {
  if (!/^yarn.*\.lock$/i.test(basename(path))) return {};
  const manifest = join(dirname(path), "package.json");
  try {
    return statSync(manifest).size > 1_048_576 ? {} : { manifest: readFileSync(manifest, "utf8") };
  } catch {
    return {};
  }
}

function tooLarge(path: string): Failure {
  return { path, line: null, code: "input.too-large", because: "expected.smaller-file" };
}
