import { isWebLink } from "@pilu/schema";
import type { TableRow } from "../text/blocks.ts";
import type { Span } from "../text/span.ts";
import { demandOf } from "./demand.ts";
import type { Field } from "./fields.ts";
import type { Heads } from "./heads.ts";
import { isRecipient } from "./pair-pieces.ts";
import { headedPiece } from "./placed.ts";
import { isPlatformsAlone } from "./platforms.ts";
import type { Reader } from "./reader.ts";
import type { RowWriter } from "./row-writer.ts";

/** Rows in which the heads are looked for: a title, or the name of the app, may stand above them. */
const headRows = 4;

type Rows = readonly TableRow[];

/** Reads a table: heads above its columns, or labels beside its lines. What is neither is left over, cell by cell. */
export function readTable(rows: Rows, reader: Reader): void {
  const { heads } = reader;
  const head = headOf(rows, heads);
  if (head !== null) readColumns(rows, { head, start: (first) => reader.row(first), reader });
  else if (!isLabelled(rows, heads) && isOfItems(rows, heads) && reader.rowOfEntry(undefined) !== null)
    readColumns(rows, { head: 0, start: (first) => reader.rowOfEntry(first) ?? reader.row(first), reader });
  else if (isLabelled(rows, heads)) readLabelled(rows, reader);
  else {
    for (const span of new Set(rows.flatMap((row) => row.cells))) reader.leave(span);
    const [first, second] = rows;
    for (const [column, cell] of (first?.cells ?? []).entries())
      reader.column(cell, null, second?.cells[column]);
  }
}

/** The row whose cells name the columns: at least two are known, one of them tells of which SDK the row is. */
function headOf(rows: Rows, heads: Heads): number | null {
  for (const [at, { cells, isHead }] of rows.slice(0, headRows).entries()) {
    const known = new Set(cells.map((cell) => heads.field(cell.text)).filter((field) => field !== null));
    const isKnown = known.size > 1 || cells.some((cell) => heads.isMeant(cell.text));
    if (isKnown && isIdentified(known))
      return !isHead && isLabelled(rows, heads) && known.size < 3 ? null : at;
    const isOfPlatforms =
      known.size === 1 && isIdentified(known) && cells.slice(1).every((cell) => isPlatformsAlone(cell.text));
    if (isOfPlatforms && cells.length > 1) return at;
  }
  return null;
}

/** A table of the data items of one SDK: it names no SDK itself. */
function isOfItems([head]: Rows, heads: Heads): boolean {
  const fields = new Set(
    (head?.cells ?? []).map((cell) => heads.field(cell.text)).filter((field) => field !== null),
  );
  return (fields.has("data") || fields.has("permissions")) && fields.size > 1;
}

function isIdentified(fields: ReadonlySet<Field>): boolean {
  return fields.has("name") || fields.has("vendor") || fields.has("function");
}

/** Two columns, the first of labels: most of its lines are known ones, or say "required" of what stands beside. */
function isLabelled(rows: Rows, heads: Heads): boolean {
  const labels = rows
    .filter(({ cells }) => cells.length === 2)
    .map(({ cells }) => labelOf(cells[0]?.text ?? "", heads));
  const known = labels.filter((label) => label !== null);
  // Of a row marked as a head, above lines without a single label, one known cell heads a column.
  if (rows[0]?.isHead === true && rows.length > 1 && known.length === 1 && labels[0] !== null) return false;
  return known.length > 0 && known.length * 2 >= rows.length && new Set(known).size * 4 > known.length;
}

function labelOf(text: string, heads: Heads): string | null {
  return heads.field(text) ?? (text.length < 60 ? (demandOf(text)[0] ?? null) : null);
}

function readColumns(
  rows: Rows,
  { head, start, reader }: { head: number; start: (first: Span | undefined) => RowWriter; reader: Reader },
): void {
  for (const { cells } of rows.slice(0, head)) for (const span of new Set(cells)) reader.leave(span);
  const heads = rows[head]?.cells ?? [];
  const body = rows.slice(head + 1);
  const isCertain = ({ text }: Span) => reader.heads.isMeant(text) || reader.heads.field(text) !== null;
  const under = (column: number) => body.map((row) => row.cells[column]);
  const fields = heads.map((cell, column) =>
    isCertain(cell) ? reader.heads.field(cell.text) : guessed(cell, under(column)),
  );
  // A recipient beside the provider is the one abroad.
  const vendor = fields.indexOf("vendor");
  for (const [column, cell] of heads.entries())
    if (column > vendor && vendor !== -1 && isRecipient(cell.text) && !reader.heads.isMeant(cell.text))
      fields[column] = "crossBorder";
  const certain = heads.map(isCertain);
  for (const [column, cell] of heads.entries()) {
    reader.guide(cell, fields[column] ?? null);
    const example = under(column).find((one) => one !== undefined && one.text !== "" && one !== cell);
    reader.column(cell, fields[column] ?? null, example);
  }
  for (const { cells } of body) {
    const distinct = new Set(cells.filter((cell) => cell.text !== ""));
    const [only] = distinct;
    // One text across the whole row is a title of what follows; the name of an SDK alone is a row.
    if (
      distinct.size === 1 &&
      only !== undefined &&
      cells.length > 1 &&
      cells.every((cell) => cell === only)
    ) {
      reader.title(only, 7);
      continue;
    }
    const row = start(cells[0]);
    const seen = new Set<Span>();
    for (const [column, cell] of cells.entries()) {
      if (cell.text === "" || (seen.has(cell) && heads[column] === heads[column - 1])) continue;
      seen.add(cell);
      const label = heads[column] ?? null;
      const field = fields[column] ?? null;
      if (field === null) row.leave(cell, label);
      else
        row.place(
          headedPiece(cell, { field, label, certainty: certain[column] === true ? "placed" : "guessed" }),
        );
    }
    row.end();
  }
}

/** What a column without a known head holds, by what stands in it; null where that says nothing. */
function guessed(head: Span, cells: readonly (Span | undefined)[]): Field | null {
  const shown = cells.flatMap((cell) => (cell === undefined || /^[-/—]?$/.test(cell.text) ? [] : [cell]));
  if (shown.length === 0) return null;
  if (
    shown.every((cell) => /^[\w.:\-/@*, \n]+$/.test(cell.text) && /[.:]|^[A-Z]\w+[A-Z]/.test(cell.text)) &&
    isPlatformsAlone(head.text)
  )
    return "packages";
  if (isPlatformsAlone(head.text)) return "packages";
  if (shown.every((cell) => cell.links.some((link) => isWebLink(link.href)))) return "links";
  if (shown.every((cell) => isPlatformsAlone(cell.text))) return "platform";
  return null;
}

/** A label beside each line; an SDK begins where its name comes, or a label comes again. */
function readLabelled(rows: Rows, reader: Reader): void {
  for (const { cells } of rows) {
    const [label, value] = cells;
    if (label === undefined) continue;
    if (value === undefined || cells.length !== 2 || label === value) {
      for (const span of new Set(cells)) reader.leave(span);
      continue;
    }
    reader.pair(label, value, reader.heads.field(label.text));
  }
}
