// An archive read line by line: nothing of it counts before a mark or the end after it has the digest of all before.
import { createHash } from "node:crypto";
import { type ArchiveRow, type ArchiveSection, archiveRowFault, archiveSections } from "@pilu/db";
import { Problem } from "@pilu/schema";
import { archiveSchema, End, Head, Mark, mostUnmarked } from "./lines.ts";

/** Rows of one section that stand together, and the line on which the first of them stands. */
export interface Rows {
  readonly section: ArchiveSection;
  readonly rows: readonly ArchiveRow[];
  readonly line: number;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * The rows of an archive, from its lines without their line breaks; `onCount` is told how many there should be. Refuses with `archive.malformed`, `archive.newer`,
 * `archive.altered` and, where the end is missing, `archive.truncated`, each with the line.
 */
export function* readArchive(
  lines: Iterable<Uint8Array>,
  onCount: (rows: number) => void = () => {},
): Generator<Rows> {
  const hashing = createHash("sha256");
  const found = new Map<string, number>();
  let held: Rows[] = [];
  let bytes = 0;
  let line = 0;
  let marked = 0;
  let counts: Readonly<Record<string, number>> | null = null;
  let ended = false;

  for (const raw of lines) {
    line += 1;
    if (ended) throw malformed(line);
    const value = objectIn(raw, line);
    if (counts === null) {
      counts = headIn(value, line);
      onCount(Object.values(counts).reduce((sum, one) => sum + one, 0));
    } else if (value.is === "mark" || value.is === "end") {
      const mark = (value.is === "mark" ? Mark : End).safeParse(value);
      if (!mark.success) throw malformed(line);
      if (mark.data.lines !== line - 1 || mark.data.digest !== hashing.copy().digest("hex"))
        throw new Problem("archive.altered", { from: marked + 1, line: line - 1 });
      yield* held;
      held = [];
      bytes = 0;
      marked = line;
      ended = value.is === "end";
    } else {
      bytes += raw.length;
      if (bytes > mostUnmarked) throw malformed(line);
      const row = rowIn(value, line);
      found.set(row.section, (found.get(row.section) ?? 0) + 1);
      held = joined(held, row, line);
    }
    hashing.update(raw).update("\n");
  }
  if (!ended) throw new Problem("archive.truncated", { line });
  for (const section of archiveSections)
    if (counts?.[section] !== (found.get(section) ?? 0)) throw malformed(line, section);
}

function objectIn(raw: Uint8Array, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(raw));
  } catch {
    throw malformed(line);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed(line);
  return value as Record<string, unknown>;
}

function headIn(value: Record<string, unknown>, line: number): Readonly<Record<string, number>> {
  const schema = String(value.schema);
  if (value.is === "archive" && /^pilu\.archive\/[1-9][0-9]*$/.test(schema) && schema !== archiveSchema)
    throw new Problem("archive.newer", { line, schema });
  const head = Head.safeParse(value);
  if (!head.success) throw malformed(line);
  return head.data.counts;
}

function rowIn({ is, ...row }: Record<string, unknown>, line: number) {
  const section = archiveSections.find((one) => one === is);
  if (section === undefined) throw malformed(line, "is");
  const field = archiveRowFault(section, row);
  if (field !== null) throw malformed(line, field);
  return { section, row: row as ArchiveRow };
}

/** `held` with one more row; those of one section stay together. */
function joined(held: Rows[], { section, row }: ReturnType<typeof rowIn>, line: number): Rows[] {
  const last = held.at(-1);
  if (last === undefined || last.section !== section) held.push({ section, rows: [row], line });
  else (last.rows as ArchiveRow[]).push(row);
  return held;
}

export function malformed(line: number, field?: string): Problem {
  return new Problem("archive.malformed", field === undefined ? { line } : { line, field });
}
