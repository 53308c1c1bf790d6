import type { Block, TableRow } from "./blocks.ts";
import { withAddresses } from "./plain.ts";
import { Lines, SpanWriter } from "./span.ts";

const separators = [",", ";", "\t"] as const;

/** An apostrophe that keeps spreadsheets from running the cell as a formula; it is no part of the text. */
const guarded = /^'[\s\u3000]*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/** One table. Each cell knows the line and the column of the file at which it begins. */
export function readCsv(text: string): Block[] {
  const lines = new Lines(text);
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  let cells: TableRow["cells"][number][] = [];
  let at = 0;
  while (at < text.length) {
    const { end, pieces } = cellAt(text, at, separator);
    const writer = new SpanWriter(lines);
    for (const [index, [from, to]] of pieces.entries()) {
      const start = index === 0 && guarded.test(text.slice(from, to)) ? from + 1 : from;
      writer.write(text.slice(start, to), start);
    }
    // A cell without a character of its own stands where it would begin.
    if (pieces.length === 0) writer.write(" ", at);
    cells.push(withAddresses(writer.end()));
    at = end + 1;
    const isLast = text[end] !== separator;
    if (!isLast && end + 1 < text.length) continue;
    if (cells.some((cell) => cell.text !== "")) rows.push({ cells, isHead: rows.length === 0 });
    cells = [];
  }
  return rows.length === 0 ? [] : [{ kind: "table", rows }];
}

/** Whether the text ends within a cell whose quote never closes. */
export function endsInCell(text: string): boolean {
  const separator = separatorOf(text);
  let isOpen = false;
  for (let at = 0; at < text.length; ) {
    const cell = cellAt(text, at, separator);
    isOpen = cell.isOpen;
    at = cell.end + 1;
  }
  return isOpen;
}

interface Cell {
  readonly end: number;
  readonly pieces: [number, number][];
  /** Begun with a quote that never closes. */
  readonly isOpen: boolean;
}

/** A cell by RFC 4180: where it ends, and which stretches of the text it is made of (a doubled quote parts two). */
function cellAt(text: string, start: number, separator: string): Cell {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, separator);
    return { end, pieces: end > start ? [[start, end]] : [], isOpen: false };
  }
  const pieces: [number, number][] = [];
  let from = start + 1;
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') {
      pieces.push([from, quote]);
      const end = endOfPlain(text, quote + 1, separator);
      // What follows a closing quote belongs to the cell all the same.
      if (end > quote + 1) pieces.push([quote + 1, end]);
      return { end, pieces, isOpen: false };
    }
    pieces.push([from, quote + 1]);
    from = quote + 2;
  }
  return { end: text.length, pieces: [...pieces, [from, text.length]], isOpen: true };
}

function endOfPlain(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== "\n") at += 1;
  return at;
}

/** The sign that parts most cells of the first line. */
function separatorOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const counts = separators.map((sign) => line.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}
