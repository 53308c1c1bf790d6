// WordprocessingML (ECMA-376 part 1, 17), as far as a list needs it.

import { xml, xmlAttribute } from "../../xml.ts";
import type { Relationship } from "../package.ts";

/** A piece of text that looks one way. */
export interface Run {
  readonly text: string;
  /** Id of a character style. */
  readonly style?: "Label" | "Code" | "Absent" | "Muted" | "Sensitive";
  /** Where it is not the document's (BCP 47). */
  readonly language?: string;
  /** Already known to be fit for a live link. */
  readonly href?: string;
}

/** What a document part collects while it is written: the links, each once. */
export class Links {
  private readonly ids = new Map<string, string>();

  idOf(href: string): string {
    const known = this.ids.get(href);
    if (known !== undefined) return known;
    const id = `link${this.ids.size + 1}`;
    this.ids.set(href, id);
    return id;
  }

  relationships(): Relationship[] {
    return [...this.ids].map(([target, id]) => ({ id, kind: "hyperlink", target, isExternal: true }));
  }
}

export function paragraph(
  style: string,
  runs: readonly Run[],
  links: Links,
  { isOnNewPage = false, isKept = false }: { isOnNewPage?: boolean; isKept?: boolean } = {},
): string {
  // A row of a table stands on the page of the next where its paragraphs do.
  const place = `${isKept ? "<w:keepNext/>" : ""}${isOnNewPage ? "<w:pageBreakBefore/>" : ""}`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${place}</w:pPr>${runs.map((run) => runXml(run, links)).join("")}</w:p>`;
}

function runXml({ text, style, language, href }: Run, links: Links): string {
  const styled = href === undefined ? style : "Hyperlink";
  const properties = [
    styled === undefined ? "" : `<w:rStyle w:val="${styled}"/>`,
    language === undefined ? "" : languageXml(language),
  ].join("");
  const run = `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${textXml(text)}</w:r>`;
  return href === undefined
    ? run
    : `<w:hyperlink r:id="${links.idOf(href)}" w:history="1">${run}</w:hyperlink>`;
}

/**
 * The language of a run, for Latin and for East Asian letters (ECMA-376 part 1, 17.3.2.20). Latin letters among Chinese
 * ones are English: as Chinese they would be broken anywhere, "SD-K".
 */
export function languageXml(language: string): string {
  const tag = xmlAttribute(language);
  return `<w:lang w:val="${/^zh\b/i.test(language) ? "en-US" : tag}" w:eastAsia="${tag}"/>`;
}

/** Text with its line breaks and tabs; nothing in it is a field or markup. */
function textXml(text: string): string {
  return text
    .split(/(\n|\t)/)
    .map((piece) => {
      if (piece === "\n") return "<w:br/>";
      if (piece === "\t") return "<w:tab/>";
      return piece === "" ? "" : `<w:t xml:space="preserve">${xml(piece)}</w:t>`;
    })
    .join("");
}

export interface Cell {
  /** Paragraphs; a cell ends with one. */
  readonly xml: string;
  /** Columns that it takes; 1 when left out. */
  readonly span?: number;
  /** Ground colour, six hex digits. */
  readonly fill?: string;
}

/** A row, on one page where it fits on one; the first of a table that `isHead` stands again on each page. */
export function row(
  cells: readonly Cell[],
  { widths, isHead = false }: { widths: readonly number[]; isHead?: boolean },
): string {
  let column = 0;
  const each = cells.map(({ xml: content, span = 1, fill }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    const properties = [
      `<w:tcW w:w="${width}" w:type="dxa"/>`,
      span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`,
      fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    ].join("");
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  });
  const head = isHead ? "<w:tblHeader/>" : "";
  return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${each.join("")}</w:tr>`;
}

/** A table of the style `style`; `title` is what a screen reader calls it. Widths in twentieths of a point. */
export function table(rows: readonly string[], { style, title, widths, hasHead }: TableOptions): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="${hasHead ? "0620" : "0680"}" w:firstRow="${hasHead ? 1 : 0}" w:lastRow="0" w:firstColumn="${hasHead ? 0 : 1}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlAttribute(title)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

interface TableOptions {
  readonly style: string;
  readonly title: string;
  readonly widths: readonly number[];
  /** Whether the first row is a head; else the first column is. */
  readonly hasHead: boolean;
}
