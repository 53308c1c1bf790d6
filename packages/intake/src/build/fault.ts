/** What should have stood at the place of a fault. Ids, so that the edge can say it in the reader's language. */
export const expectations = [
  "text",
  "no-conflict-marks",
  "known-format",
  "smaller-file",
  "known-version",
  "unique-key",
  "gradle-line",
  "gradle-bare-line",
  "gradle-content",
  "gradle-end",
  "toml",
  "toml-libraries",
  "toml-library",
  "pom-project",
  "xml",
  "yaml",
  "pods-list",
  "pod",
  "pods-end",
  "pins",
  "pin",
  "cartfile-line",
  "pub-packages",
  "pub-package",
  "pub-end",
  "lock-object",
  "lock-version",
  "lock-packages",
  "lock-entry",
  "needed-entry",
  "dependencies",
  "dependency",
  "yarn-entry",
  "yarn-content",
  "pnpm-packages",
  "bun-entry",
  "json5",
  "plugins",
  "plugin",
  "components",
  "component",
  "spdx-packages",
  "spdx-package",
  "spdx-line",
  "trackers",
  "tracker",
  "plist",
  "plist-dict",
  "privacy-value",
  "json-value",
  "json-key",
  "json-colon",
  "json-comma-or-end",
  "json-end",
  "json-string",
] as const;
export type Expectation = (typeof expectations)[number];

/** What a file that is no build turned out to hold, as far as its first bytes tell. */
const contents = ["nothing", "archive", "image", "pdf", "json", "xml", "html", "binary", "text"] as const;
export type Content = (typeof contents)[number];

/** Something unreadable, with its place and what was expected there. `line` counts from 1. */
export interface InputFault {
  readonly code: "input.malformed" | "input.unknown-format" | "input.too-large";
  readonly path: string;
  readonly line: number;
  readonly expected: Expectation;
  /** With `input.unknown-format`: what the file holds instead. */
  readonly found?: Content;
}

/** Collects the faults of one file. A broken file breaks in every line: the first ten tell enough. */
export class Faults {
  readonly list: InputFault[] = [];
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** `line` may be a function: to find a line costs a walk through the text, which those past the tenth do not need. */
  add(line: number | (() => number), expected: Expectation): void {
    if (this.list.length >= 10) return;
    const place = typeof line === "number" ? line : line();
    this.list.push({ code: "input.malformed", path: this.path, line: place, expected });
  }
}

/** The line, from 1, on which `offset` of `text` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** The line that the text ends on, blank ones left aside: where a file that was cut off should have gone on. */
export function lastLine(text: string): number {
  return lineAt(text.trimEnd(), text.length);
}

/** The line on which `part` first stands; 1 where it does not. */
export function lineOf(text: string, part: string): number {
  return lineAt(text, Math.max(0, text.indexOf(part)));
}
