import type { TableRow } from "./blocks.ts";
import type { Element } from "./html.ts";
import { attribute } from "./html-flow.ts";
import { type Span, spanAt } from "./span.ts";

/** Columns and rows that one cell may span: a page that says more means "all". */
const widest = 100;
const tallest = 1000;
/** Columns to which cells are repeated: spans of spans would fill the memory. */
const widestRow = 200;

interface Grown {
  readonly span: Span;
  rows: number;
}

const nothing = spanAt("", { line: 1, column: 1 });

/** Gathers the cells of a `table`, or of a `dl` as rows of a term and what is said of it. */
export class HtmlTable {
  readonly tagName: "table" | "dl";
  private readonly done: TableRow[] = [];
  private row: Span[] = [];
  private isHead = true;
  private isInHead = false;
  // By column: cells of rows above that reach down.
  private readonly grown: (Grown | undefined)[] = [];
  private cell: Element | null = null;

  constructor(tagName: "table" | "dl") {
    this.tagName = tagName;
  }

  get isInCell(): boolean {
    return this.cell !== null;
  }

  enter(element: Element): void {
    const { tagName } = element;
    if (/^(td|th|dt|dd)$/.test(tagName)) this.cell = element;
    if (/^(tr|thead|tbody|tfoot)$/.test(tagName) || (tagName === "dt" && this.row.length > 1)) this.endRow();
    if (/^t(head|body|foot)$/.test(tagName)) this.isInHead = tagName === "thead";
  }

  /** A part of the table ends; `span` is what the cell held, if it was one. */
  leave(tagName: string, span: Span): void {
    if (this.cell !== null && this.cell.tagName === tagName) {
      this.put(this.cell, span);
      this.cell = null;
    }
  }

  rows(): readonly TableRow[] {
    this.endRow();
    return this.done;
  }

  private put(cell: Element, span: Span): void {
    this.reachDown();
    if (cell.tagName !== "th") this.isHead = false;
    const columns = spanned(cell, "colspan", widest);
    const rows = spanned(cell, "rowspan", tallest);
    for (let column = 0; column < columns && (column === 0 || this.row.length < widestRow); column += 1) {
      if (rows > 1 && this.row.length < widestRow) this.grown[this.row.length] = { span, rows: rows - 1 };
      this.row.push(span);
    }
  }

  private reachDown(): void {
    for (let above = this.grown[this.row.length]; above !== undefined; above = this.grown[this.row.length]) {
      above.rows -= 1;
      if (above.rows === 0) this.grown[this.row.length] = undefined;
      this.row.push(above.span);
    }
  }

  private endRow(): void {
    if (this.row.length > 0) {
      this.reachDown();
      this.done.push({
        cells: this.row.length === 1 && this.tagName === "dl" ? [...this.row, nothing] : this.row,
        isHead: this.isHead || this.isInHead,
      });
    }
    this.row = [];
    this.isHead = true;
  }
}

function spanned(cell: Element, name: "colspan" | "rowspan", most: number): number {
  const count = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), most);
}
