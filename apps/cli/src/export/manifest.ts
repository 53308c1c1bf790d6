// What stands in a site: a line for every part, with what it was made from and the digest of each file. A part that is
// made from the same things is not made again, and a file with the same digest is not written again.
import { Problem } from "@pilu/schema/problem";
import { type ManifestFile, openManifestFile } from "./manifest-file.ts";

export interface Entry {
  readonly part: string;
  /** When these files begin to hold, epoch milliseconds; null: now. */
  readonly from: number | null;
  /** SHA-256 in hex of what the part is made from. */
  readonly of: string;
  /** SHA-256 in hex of each file before any encoding, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** A line of a manifest: its files are of much text, which is read only when it is asked for. */
export interface Line extends Omit<Entry, "files"> {
  /** Bytes of its text. */
  readonly length: number;
  text(): string;
}

export interface Manifest {
  /** How many bodies had been taken out by decision. */
  readonly redactions: number;
  /** By part and instant. */
  readonly lines: ReadonlyMap<string, Line>;
  /** Lets go of the file; texts of lines can be read no more. */
  close(): void;
}

const schema = "pilu.site/2";
const end = '{"end":true}';
const begins = /^\{"part":"([^"\\]+)","from":(null|\d+),"of":"([0-9a-f]{64})"/;
const isPath = /^(?!.*\.\.)[A-Za-z0-9.][A-Za-z0-9./-]*$/;

export const keyOf = ({ part, from }: Pick<Entry, "part" | "from">) =>
  from === null ? part : `${part} ${from}`;

/** Whether two lines say the same: of one part made from the same things by the same release nothing differs. */
export const isSameLine = (one: Line, other: Line) => one.of === other.of && one.length === other.length;

/** The lines of a manifest, each with its line break: of a large site it is written line by line. */
export function* manifestLines(redactions: number, lines: readonly Line[]): Generator<string> {
  yield `${JSON.stringify({ schema, redactions })}\n`;
  for (const line of lines) yield `${line.text()}\n`;
  yield `${end}\n`;
}

/** The manifest at a path; null where there is none, or one whose writing was cut short. */
export function openManifest(path: string): Manifest | null {
  const file = openManifestFile(path);
  if (file === null) return null;
  try {
    const manifest = read(file, path);
    if (manifest === null) file.close();
    return manifest;
  } catch (error) {
    file.close();
    throw error;
  }
}

function read(file: ManifestFile, path: string): Manifest | null {
  const lines = new Map<string, Line>();
  let redactions: number | null = null;
  let isWhole = false;
  let stray = false;
  for (const { head, place, isEnded } of file.lines()) {
    const found = begins.exec(head);
    if (redactions === null) redactions = redactionsIn(head, path);
    else if (found !== null) {
      const [, part = "", from = "", of = ""] = found;
      const { length } = place;
      const text = () => file.textAt(place);
      const line: Line = { part, from: from === "null" ? null : Number(from), of, length, text };
      lines.set(keyOf(line), line);
    } else if (head !== end) stray = true;
    isWhole = head === end && isEnded;
  }
  if (!isWhole || redactions === null) return null;
  if (stray) throw unreadable(path);
  return { redactions, lines, close: file.close };
}

/** The digests of a part's files, by path. Refuses paths that lead anywhere but below the folder of the site. */
export function filesIn(line: Line | undefined): Readonly<Record<string, string>> {
  if (line === undefined) return {};
  const { files } = JSON.parse(line.text()) as Entry;
  const stray = Object.keys(files).find((path) => !isPath.test(path));
  if (stray !== undefined) throw unreadable(stray);
  return files;
}

/** How many bodies had been taken out, by the first line; null where the line is cut short. */
function redactionsIn(head: string, path: string): number | null {
  if (!head.endsWith("}")) return null;
  const { schema: found, redactions } = JSON.parse(head) as { schema?: unknown; redactions?: unknown };
  if (found !== schema || typeof redactions !== "number") throw unreadable(path);
  return redactions;
}

function unreadable(path: string): Problem {
  return new Problem("input.unreadable", { path, reason: schema });
}
