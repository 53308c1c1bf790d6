// What stands in a site: a line for every part, with what it was made from and the digest of each file. A part that is
// made from the same things is not made again, and a file with the same digest is not written again.
import { readFileSync } from "node:fs";
import { Problem } from "@pilu/schema/problem";

export interface Entry {
  readonly part: string;
  /** When these files begin to hold, epoch milliseconds; null: now. */
  readonly from: number | null;
  /** SHA-256 in hex of what the part is made from. */
  readonly of: string;
  /** SHA-256 in hex of each file before any encoding, by path. */
  readonly files: Readonly<Record<string, string>>;
}

interface Line {
  readonly part: string;
  readonly from: number | null;
  readonly of: string;
  /** The line as it stands; taken apart only when its files are asked for. */
  readonly text: string;
}

export interface Manifest {
  /** How many bodies had been taken out by decision. */
  readonly redactions: number;
  /** By part and instant. */
  readonly lines: ReadonlyMap<string, Line>;
}

const schema = "pilu.site/1";
const end = '{"end":true}';
const begins = /^\{"part":"([^"\\]+)","from":(null|\d+),"of":"([0-9a-f]{64})"/;
const isPath = /^(?!.*\.\.)[A-Za-z0-9.][A-Za-z0-9./-]*$/;

export const keyOf = ({ part, from }: Pick<Entry, "part" | "from">) =>
  from === null ? part : `${part} ${from}`;

export const lineText = ({ part, from, of, files }: Entry) => JSON.stringify({ part, from, of, files });

/** The lines of a manifest, each with its line break: of a large site it is written line by line. */
export function* manifestLines(redactions: number, lines: readonly string[]): Generator<string> {
  yield `${JSON.stringify({ schema, redactions })}\n`;
  for (const line of lines) yield `${line}\n`;
  yield `${end}\n`;
}

/** The manifest at a path; null where there is none, or one whose writing was cut short. */
export function readManifest(path: string): Manifest | null {
  const text = textAt(path);
  if (text === null || !text.endsWith(`\n${end}\n`)) return null;
  const [head = "", ...rest] = text.slice(0, -end.length - 2).split("\n");
  const lines = new Map<string, Line>();
  for (const line of rest) {
    const found = begins.exec(line);
    if (found === null) throw unreadable(path);
    const [, part = "", from = "", of = ""] = found;
    const one = { part, from: from === "null" ? null : Number(from), of, text: line };
    lines.set(keyOf(one), one);
  }
  const { schema: found, redactions } = JSON.parse(head) as { schema?: unknown; redactions?: unknown };
  if (found !== schema || typeof redactions !== "number") throw unreadable(path);
  return { redactions, lines };
}

/** The digests of a part's files, by path. Refuses paths that lead anywhere but below the folder of the site. */
export function filesIn(line: Line | undefined): Readonly<Record<string, string>> {
  if (line === undefined) return {};
  const { files } = JSON.parse(line.text) as Entry;
  const stray = Object.keys(files).find((path) => !isPath.test(path));
  if (stray !== undefined) throw unreadable(stray);
  return files;
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function unreadable(path: string): Problem {
  return new Problem("input.unreadable", { path, reason: schema });
}
