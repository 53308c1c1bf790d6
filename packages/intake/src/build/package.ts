import type { IgnoreReason } from "@pilu/schema";

/** One package that a build names. */
export interface Package {
  readonly ecosystem: "maven" | "cocoapods" | "npm";
  /** As the ecosystem spells it: `com.amap.api:location`, `Sentry`, `@sentry/browser`. */
  readonly name: string;
  readonly version: string | null;
  /** Asked for by the app itself; null where the file does not say. */
  readonly direct: boolean | null;
  /** Why it does not reach users' devices; null when it does. */
  readonly notShipped: IgnoreReason | null;
}

/** What should have stood at the place of a fault. Ids, so that the edge can say it in the reader's language. */
export const expectations = [
  "text",
  "no-conflict-marks",
  "known-format",
  "smaller-file",
  "gradle-line",
  "gradle-bare-line",
  "gradle-content",
  "yaml",
  "pods-list",
  "pod",
  "lock-object",
  "lock-version",
  "lock-packages",
  "lock-entry",
  "json-value",
  "json-key",
  "json-colon",
  "json-comma-or-end",
  "json-end",
  "json-string",
] as const;
export type Expectation = (typeof expectations)[number];

/** Something unreadable, with its place and what was expected there. `line` counts from 1. */
export interface InputFault {
  readonly code: "input.malformed" | "input.unknown-format" | "input.too-large";
  readonly path: string;
  readonly line: number;
  readonly expected: Expectation;
}

export const buildKinds = ["gradle.lockfile", "Podfile.lock", "package-lock.json"] as const;
export type BuildKind = (typeof buildKinds)[number];

/** What was read from one file. A file with a fault still gives the packages that could be read. */
export interface Build {
  /** Null where it is no build file that we read. */
  readonly kind: BuildKind | null;
  readonly packages: readonly Package[];
  readonly faults: readonly InputFault[];
}

/** A file to read: its path as people should see it, and its text. */
export interface BuildInput {
  readonly path: string;
  readonly text: string;
}

/** Collects the faults of one file. A broken file breaks in every line: the first ten tell enough. */
export class Faults {
  readonly list: InputFault[] = [];
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  add(line: number, expected: Expectation): void {
    if (this.list.length < 10) this.list.push({ code: "input.malformed", path: this.path, line, expected });
  }
}

/** The line, from 1, on which `offset` of `text` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** Name parts of a path; files of Windows use the other slash. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
