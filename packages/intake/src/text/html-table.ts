import type { TableRow } from "./blocks.ts";
import type { Element } from "./html-elements.ts";
import { type Span, spanAt } from "./span.ts";
import { attributeOf } from "./tags.ts";

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

const parts = {
  table: new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th"]),
  dl: new Set(["dl", "dt", "dd"]),
} as const;

/** Gathers the cells of a `table`, or of a `dl` as rows of a term and what is said of it. */
export class HtmlTable {
  readonly name: "table" | "dl";
  private readonly html: string;
  private readonly done: TableRow[] = [];
  private row: Span[] = [];
  private isHead = true;
  private isInHead = false;
  // By column: cells of rows above that reach down.
  private readonly grown: (Grown | undefined)[] = [];
  private cell: Element | null = null;

  constructor(name: "table" | "dl", html: string) {
    this.name = name;
    this.html = html;
  }

  get isInCell(): boolean {
    return this.cell !== null;
  }

  /** Whether elements of this name make up the table, and do not just stand in it. */
  isPart(name: string): boolean {
    return (parts[this.name] as ReadonlySet<string>).has(name);
  }

  enter(element: Element): void {
    switch (element.name) {
      case "td":
      case "th":
      case "dd":
        this.cell = element;
        break;
      case "dt":
        this.cell = element;
        if (this.row.length > 1) this.endRow();
        break;
      case "tr":
        this.endRow();
        break;
      case "thead":
      case "tbody":
      case "tfoot":
        this.endRow();
        this.isInHead = element.name === "thead";
    }
  }

  /** A part of the table ends; `span` is what the cell held, if it was one. */
  leave(name: string, span: Span): void {
    if (this.cell !== null && this.cell.name === name) {
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
    if (cell.name !== "th") this.isHead = false;
    const columns = this.spanned(cell, "colspan", widest);
    const rows = this.spanned(cell, "rowspan", tallest);
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
        cells: this.row.length === 1 && this.name === "dl" ? [...this.row, nothing] : this.row,
        isHead: this.isHead || this.isInHead,
      });
    }
    this.row = [];
    this.isHead = true;
  }

  private spanned(cell: Element, name: "colspan" | "rowspan", most: number): number {
    const count = Number.parseInt(attributeOf(this.html, cell, name) ?? "1", 10);
    return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), most);
  }
}
