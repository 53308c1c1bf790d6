import type { TextDocument } from "./blocks.ts";
import { endsInCell } from "./csv.ts";
import { Lines, type Place } from "./span.ts";

/**
 * Where a text breaks off, if something in it stays open that whoever writes such files closes: a table, tag, comment or
 * page of HTML, a row of Markdown, a cell or row of CSV. Null where nothing tells: plain text may end anywhere.
 */
export function cutOffAt(text: string, { format, blocks }: TextDocument): Place | null {
  return breaksOff(text, { format, blocks }) ? new Lines(text).place(text.trimEnd().length) : null;
}

function breaksOff(text: string, { format, blocks }: TextDocument): boolean {
  if (format === "html") return isOpenTable(text) || isOpenTag(text) || isOpenPage(text);
  if (format === "markdown") return isOpenRow(text) || isOpenTable(text.replace(/`[^`\n]*`/g, ""));
  if (format !== "csv") return false;
  const [table] = blocks;
  const [last, ...others] =
    table?.kind === "table" ? table.rows.map((row) => row.cells.length).reverse() : [];
  const isShort = last !== undefined && others.length > 1 && others.every((one) => one > last);
  return endsInCell(text) || (isShort && !text.endsWith("\n"));
}

/** A table without its closing tag, which HTML never lets anyone leave out; a comment or script without its end. */
function isOpenTable(text: string): boolean {
  const html = text.toLowerCase();
  let open = 0;
  for (let at = html.indexOf("<"); at !== -1; ) {
    const tag = /^<(?:!--|\/?[a-z]+)/.exec(html.slice(at, at + 8))?.[0] ?? "";
    const hidden = ends[tag];
    const end = hidden === undefined ? at : html.indexOf(hidden, at + tag.length);
    if (end === -1) return true;
    if (tag === "<table") open += 1;
    else if (tag === "</table" && open > 0) open -= 1;
    at = html.indexOf("<", end + 1);
  }
  return open > 0;
}

const ends: Readonly<Record<string, string>> = {
  "<!--": "-->",
  "<script": "</script",
  "<style": "</style",
};

function isOpenTag(html: string): boolean {
  return /^<\/?[a-z]/i.test(html.slice(Math.max(html.lastIndexOf("<"), html.lastIndexOf(">"), 0)));
}

/** A page that does not end, of somebody who ends paragraphs and cells, as nobody must either. */
function isOpenPage(html: string): boolean {
  return /<html\b/i.test(html) && /<\/(?:p|li|td|tr)\s*>/i.test(html) && !/<\/html\s*>/i.test(html);
}

/** A last row of a table that does not end as the line below the table's head does. */
function isOpenRow(markdown: string): boolean {
  const lines = markdown.trimEnd().split("\n");
  const last = lines.at(-1)?.trim() ?? "";
  if (!last.startsWith("|") || (last.endsWith("|") && last.length > 1)) return false;
  const under = lines.findLast((line) => /^[ \t]*\|[ \t:|-]+$/.test(line))?.trim();
  return under?.endsWith("|") === true && under.includes("-");
}
