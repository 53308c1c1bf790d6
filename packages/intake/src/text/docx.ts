import { Problem } from "@pilu/schema/problem";
import { decodeXML } from "entities/decode";
import type { Block, TableRow } from "./blocks.ts";
import { type Place, type Span, spanAt } from "./span.ts";
import { attributeOf, readTags, type TagReader } from "./tags.ts";
import { unzip } from "./unzip.ts";

interface OpenTable {
  readonly rows: TableRow[];
  cells: Span[];
  lines: string[];
  place: Place;
  isHead: boolean;
}

/**
 * The blocks of a Word document (ECMA-376, WordprocessingML): paragraphs, headings by their style, items by their
 * numbering, tables. A line is a paragraph, counted through the whole body. Text that was deleted is not read.
 * Throws a Problem: `input.archive`, `input.too-large`, `input.nested`.
 */
export function readDocx(bytes: Uint8Array, { path }: { path: string }): Block[] {
  const parts = unzip(bytes, { path, wanted: (name) => name === "word/document.xml" });
  const body = parts.get("word/document.xml");
  if (body === undefined) throw new Problem("input.archive", { path });
  return new Body(new TextDecoder().decode(body), path).read();
}

/** Elements that a document nests; Word's own editors stop at some fifty tables inside each other. */
const deepest = 500;

class Body implements TagReader {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly xml: string;
  private readonly path: string;
  private readonly stack: string[] = [];
  private line = 0;
  private written = "";
  private style = "";
  private isItem = false;
  private isText = false;
  private hasBegun = false;

  constructor(xml: string, path: string) {
    this.xml = xml;
    this.path = path;
  }

  read(): Block[] {
    readTags(this.xml, this);
    // Cut off, or no XML at all.
    if (this.stack.length > 0 || !this.hasBegun) throw new Problem("input.archive", { path: this.path });
    return this.blocks;
  }

  text(from: number, to: number): void {
    if (this.isText) this.written += decodeXML(this.xml.slice(from, to));
  }

  open(name: string, from: number, to: number): void {
    this.hasBegun = true;
    if (this.stack.push(name) > deepest) throw new Problem("input.nested", { path: this.path });
    this.begin(name, from, to);
    if (this.xml.charAt(to - 2) === "/") this.close(name);
  }

  close(name: string): void {
    if (this.stack.pop() !== name) throw new Problem("input.archive", { path: this.path });
    this.finish(name);
  }

  private begin(name: string, from: number, to: number): void {
    const table = this.tables.at(-1);
    switch (name) {
      case "w:p":
        this.line += 1;
        this.written = "";
        this.style = "";
        this.isItem = false;
        break;
      case "w:pstyle":
        this.style = attributeOf(this.xml, { name, from, to }, "w:val") ?? "";
        break;
      case "w:numpr":
        this.isItem = true;
        break;
      case "w:t":
        this.isText = true;
        break;
      case "w:tab":
        this.written += "\t";
        break;
      case "w:br":
      case "w:cr":
        this.written += "\n";
        break;
      case "w:tbl":
        this.tables.push({
          rows: [],
          cells: [],
          lines: [],
          place: { line: this.line + 1, column: 1 },
          isHead: false,
        });
        break;
      case "w:tblheader":
        if (table !== undefined) table.isHead = true;
        break;
      case "w:tc":
        if (table !== undefined) table.place = { line: this.line + 1, column: 1 };
        break;
    }
  }

  private finish(name: string): void {
    const table = this.tables.at(-1);
    if (name === "w:t") this.isText = false;
    else if (name === "w:p") this.endParagraph(table);
    else if (name === "w:tc" && table !== undefined) {
      table.cells.push(cellSpan(table));
      table.lines = [];
    } else if (name === "w:tr" && table !== undefined) {
      table.rows.push({ cells: table.cells, isHead: table.isHead });
      table.cells = [];
      table.isHead = false;
    } else if (name === "w:tbl" && table !== undefined) {
      this.tables.pop();
      const outer = this.tables.at(-1);
      // A table inside a cell is told line by line.
      if (outer !== undefined) {
        for (const { cells } of table.rows) outer.lines.push(cells.map((cell) => cell.text).join("	"));
      } else if (table.rows.length > 0) this.blocks.push({ kind: "table", rows: table.rows });
    }
  }

  private endParagraph(table: OpenTable | undefined): void {
    if (table !== undefined) {
      table.lines.push(this.written);
      return;
    }
    const shown = this.written.trim();
    if (shown === "") return;
    const column = this.written.length - this.written.trimStart().length + 1;
    const span = spanAt(shown, { line: this.line, column });
    // Word's own styles are "Heading1" or, in Chinese templates, a bare number.
    const level = /^(?:heading\s?)?([1-6])$/i.exec(this.style)?.[1];
    if (level !== undefined) this.blocks.push({ kind: "heading", level: Number(level), span });
    else this.blocks.push({ kind: this.isItem ? "item" : "paragraph", span });
  }
}

// Lines of a cell are paragraphs of the document, one after the other: places count on by themselves.
function cellSpan({ lines, place }: OpenTable): Span {
  const text = lines.join("\n");
  const lead = text.length - text.trimStart().length;
  const whole = spanAt(text, place);
  return { text: text.trim(), links: [], place: (offset = 0) => whole.place(offset + lead) };
}
