// SpreadsheetML (ECMA-376 part 1, 18), as far as a list needs it: text in cells, links, a head that stays.
import { mayLink } from "../../link.ts";
import { xml, xmlText } from "../../xml.ts";
import {
  mediaType,
  type Part,
  type Relationship,
  relationshipsNamespace,
  relationshipsOf,
} from "../package.ts";

/** A cell; its text is never a formula, whatever it begins with. */
export interface SheetCell {
  readonly text: string;
  /** Where it leads, if that may be a live link. */
  readonly href?: string;
  readonly look?: "heading" | "head" | "label";
}

export interface Sheet {
  /** As people see it; made fit for a sheet when it is written. */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Whether the first row is a head: it stays in sight, stands on each printed page, and filters. */
  readonly hasHead: boolean;
  /** Widths of the columns in characters; by their longest text where left out. */
  readonly widths?: readonly number[];
}

export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Places in `cellXfs` of the style sheet. */
const looks = { text: 1, head: 2, heading: 3, label: 4, link: 5 } as const;

/** Characters that one cell may hold (Excel specifications and limits). */
const longestText = 32_767;

/** The sheet as parts of a package: `number` from 1. */
export function sheetParts(sheet: Sheet, number: number): Part[] {
  const { rows, hasHead } = sheet;
  const links = new Map<string, string>();
  const widths = widthsOf(sheet);
  const lines = rows.map((row, at) => rowXml(row, { number: at + 1, links, widths }));
  const last = `${columnName(columnsOf(rows) - 1)}${Math.max(1, rows.length)}`;
  const name = `xl/worksheets/sheet${number}.xml`;
  const pane = hasHead
    ? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
    : "";
  const relations: Relationship[] = [];
  const live = [...links].map(([cell, target], at) => {
    const id = `link${at + 1}`;
    relations.push({ id, kind: "hyperlink", target, isExternal: true });
    return `<hyperlink ref="${cell}" r:id="${id}"/>`;
  });
  const content = [
    isPageWide(sheet) ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<sheetViews><sheetView${number === 1 ? ' tabSelected="1"' : ""} showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map(columnXml).join("")}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    hasHead && rows.length > 1 ? `<autoFilter ref="A1:${last}"/>` : "",
    live.length === 0 ? "" : `<hyperlinks>${live.join("")}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" ${isPageWide(sheet) ? 'fitToHeight="0"' : 'scale="75"'} orientation="landscape"/>`,
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>",
  ].join("");
  const sheetXml = `<worksheet xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipsNamespace}">${content}</worksheet>`;
  const part = { name, type: mediaType("spreadsheetml.worksheet"), xml: sheetXml };
  return relations.length === 0 ? [part] : [part, relationshipsOf(name, relations)];
}

function rowXml(
  cells: readonly SheetCell[],
  { number, links, widths }: { number: number; links: Map<string, string>; widths: readonly number[] },
): string {
  const each = cells.map(({ text, href, look }, at) => {
    const place = `${columnName(at)}${number}`;
    const isLive = href !== undefined && mayLink(href);
    if (isLive) links.set(place, href);
    const style = isLive ? looks.link : looks[look ?? "text"];
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
  });
  return `<row r="${number}" ht="${heightOf(cells, widths)}" customHeight="1">${each.join("")}</row>`;
}

/** Points that a row takes, by the longest of its texts: not every program works it out from the texts itself. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const heights = cells.map(({ text, look }, at) => {
    if (look === "heading") return 2 * latinLine;
    const width = Math.max(1, (widths[at] ?? narrowest) - 1);
    const lines = text.split("\n").reduce((sum, line) => sum + linesOf(line, width), 0);
    return lines * (/[\u3000-\uffff]/.test(text) ? chineseLine : latinLine);
  });
  return Math.min(tallest, 3 + Math.max(latinLine, ...heights));
}

/** Points from one line to the next at the size of the sheets' text; Chinese faces are taller. */
const latinLine = 13;
const chineseLine = 15.5;

/** Lines that a text takes in a column: words stay whole where they fit, and Chinese breaks anywhere. */
function linesOf(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const [word] of line.matchAll(/[\u3000-\uffff]|[^\s\u3000-\uffff]+|\s/g)) {
    used += placesOf(word);
    if (used <= width) continue;
    // A word longer than the column goes on over the next lines.
    lines += Math.ceil(placesOf(word) / width);
    used = placesOf(word) % width;
  }
  return lines;
}

/** The text of a cell. `_x0041_` is how these files write a character; as text its first underscore is written so. */
function cellXml(text: string): string {
  const whole = xmlText(text);
  const fitting = whole.length <= longestText ? whole : `${xmlText(whole.slice(0, longestText - 1))}…`;
  return xml(fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

function columnsOf(rows: Sheet["rows"]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 1);
}

/** `A` to `Z`, `AA` and so on, from 0. */
export function columnName(at: number): string {
  const rest = at < 26 ? "" : columnName(Math.floor(at / 26) - 1);
  return rest + String.fromCharCode(65 + (at % 26));
}

const narrowest = 12;
const widest = 46;
/** An address has no place to break at, and LibreOffice cuts a live one at the edge of its cell. */
const widestAddress = 100;
/** Points; Excel has no taller rows. */
const tallest = 409;

/** More characters than this side by side cannot be read on a sheet of A4; then columns are printed page by page. */
const pageWide = 240;

/** Whether all columns are printed on one page. */
export function isPageWide(sheet: Sheet): boolean {
  return widthsOf(sheet).reduce((sum, width) => sum + width, 0) <= pageWide;
}

function widthsOf({ rows, widths }: Sheet): number[] {
  return Array.from(
    { length: columnsOf(rows) },
    (_, at) => widths?.[at] ?? widthOf(rows.map((row) => row[at])),
  );
}

function columnXml(width: number, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
}

/** Wide enough for most of the texts of a column, and for every address. */
function widthOf(cells: readonly (SheetCell | undefined)[]): number {
  const lengths = cells.map((cell) => placesOf(cell?.text ?? "") + 2).sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? narrowest;
  const addresses = cells.map((cell) => (cell?.href === undefined ? 0 : placesOf(cell.text) + 2));
  const address = Math.min(widestAddress, Math.max(0, ...addresses));
  return Math.max(narrowest, address, Math.min(widest, most));
}

/** Characters that a text is long; a Chinese one takes two places. */
function placesOf(text: string): number {
  return text.replace(/[\u0300-\uffff]/g, "xx").length;
}
