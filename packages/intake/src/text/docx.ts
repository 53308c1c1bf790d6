import { Problem } from "@pilu/schema/problem";
import { SaxesParser } from "saxes";
import type { Block, TableRow } from "./blocks.ts";
import { type Place, type Span, spanAt } from "./span.ts";
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
  return new Body(path).read(new TextDecoder().decode(body));
}

class Body {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly path: string;
  private line = 0;
  private text = "";
  private style = "";
  private isItem = false;
  private isText = false;
  private depth = 0;

  constructor(path: string) {
    this.path = path;
  }

  read(xml: string): Block[] {
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw new Problem("input.archive", { path: this.path }, { cause: error });
    });
    parser.on("opentag", ({ name, attributes }) => this.open(name, attributes));
    parser.on("closetag", ({ name }) => this.close(name));
    parser.on("text", (text) => {
      if (this.isText) this.text += text;
    });
    parser.write(xml).close();
    return this.blocks;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth > 500) throw new Problem("input.nested", { path: this.path });
    const table = this.tables.at(-1);
    switch (name) {
      case "w:p":
        this.line += 1;
        this.text = "";
        this.style = "";
        this.isItem = false;
        break;
      case "w:pStyle":
        this.style = attributes["w:val"] ?? "";
        break;
      case "w:numPr":
        this.isItem = true;
        break;
      case "w:t":
        this.isText = true;
        break;
      case "w:tab":
        this.text += "\t";
        break;
      case "w:br":
      case "w:cr":
        this.text += "\n";
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
      case "w:tblHeader":
        if (table !== undefined) table.isHead = true;
        break;
      case "w:tc":
        if (table !== undefined) table.place = { line: this.line + 1, column: 1 };
        break;
    }
  }

  private close(name: string): void {
    this.depth -= 1;
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
      table.lines.push(this.text);
      return;
    }
    const shown = this.text.trim();
    if (shown === "") return;
    const column = this.text.length - this.text.trimStart().length + 1;
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
