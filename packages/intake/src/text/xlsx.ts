import { Problem } from "@pilu/schema/problem";
import readWorkbook from "read-excel-file/universal";
import type { Block, TableRow } from "./blocks.ts";
import { withAddresses } from "./plain.ts";
import { spanAt } from "./span.ts";
import { unzip } from "./unzip.ts";

/** Cells from the first to the last one that is used: a reader makes room for all of them. */
const mostCells = 2_000_000;

/**
 * A table for each sheet of a workbook (ECMA-376, SpreadsheetML). A line is a row and a column is one; numbers and days
 * are told as they would be written. Throws a Problem: `input.archive`, `input.too-large`.
 */
export async function readXlsx(bytes: Uint8Array, { path }: { path: string }): Promise<Block[]> {
  const sheets = unzip(bytes, { path, wanted: (name) => /^xl\/.*\.xml$/.test(name) });
  for (const [name, part] of sheets) {
    if (/worksheets\//.test(name) && extentOf(new TextDecoder().decode(part)) > mostCells)
      throw new Problem("input.too-large", { path, maximum: mostCells });
  }
  const workbook = await readWorkbook(new Uint8Array(bytes).buffer, { trim: true }).catch(
    (error: unknown) => {
      throw new Problem("input.archive", { path }, { cause: error });
    },
  );
  return workbook.flatMap(({ sheet, data }): Block[] => {
    const rows = data.flatMap((row, at): TableRow[] => {
      const cells = row.map((cell, column) =>
        withAddresses(spanAt(shown(cell), { line: at + 1, column: column + 1, sheet })),
      );
      return cells.some((cell) => cell.text !== "") ? [{ cells, isHead: false }] : [];
    });
    return rows.length === 0 ? [] : [{ kind: "table", rows }];
  });
}

/** Rows times columns up to the furthest cell that the sheet names. */
function extentOf(xml: string): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters = "", row = ""] of xml.matchAll(/<c\b[^>]{0,80}?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(
      columns,
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    );
  }
  return rows * columns;
}

function shown(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).replace(/\r\n?/g, "\n").trim();
}
