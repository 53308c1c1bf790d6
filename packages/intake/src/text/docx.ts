import { Problem } from "@pilu/schema/problem";
import { decodeXML } from "entities/decode";
import type { Block, TableRow } from "./blocks.ts";
import { type Place, type Span, spanAt } from "./span.ts";
import { attributeOf } from "./tags.ts";
import { type Inflate, unzip } from "./unzip.ts";

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
export function readDocx(
  bytes: Uint8Array,
  { path, inflate }: { path: string; inflate?: Inflate | undefined },
): Block[] {
  const parts = unzip(bytes, { path, inflate, wanted: (name) => name === "word/document.xml" });
  const body = parts.get("word/document.xml");
  if (body === undefined) throw new Problem("input.archive", { path });
  return new Body(new TextDecoder().decode(body), path).read();
}

/** Elements that a document nests; Word's own editors stop at some fifty tables inside each other. */
const deepest = 500;

/**
 * How the tags begin that tell what is text and what it belongs to: of the others, nine of ten in what Word writes,
 * nothing is asked. No attribute of XML holds "<". Comments, and what is said once more for old programs, are passed over.
 */
const sign =
  /<(?:\/?(w:(?:p|t|document|tbl|tr|tc|pStyle|numPr|tab|br|cr|tblHeader)(?=[\s/>]))|(!--|mc:Fallback(?=[\s>])))/g;
const slash = 0x2f;
const endOfLast = "</w:r></w:p>";
/** What ends a tag, or what nothing in it ends. */
const signInTag = /[<>"']/g;

class Body {
  private readonly blocks: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly xml: string;
  private readonly path: string;
  private readonly stack: string[] = [];
  private line = 0;
  private written = "";
  private style = "";
  private isItem = false;
  private isOpen = false;
  private hasEnded = false;

  constructor(xml: string, path: string) {
    this.xml = xml;
    this.path = path;
  }

  read(): Block[] {
    const { xml } = this;
    sign.lastIndex = 0;
    for (let match = sign.exec(xml); match !== null; match = sign.exec(xml)) {
      const name = match[1];
      const end = sign.lastIndex;
      if (name === undefined) {
        sign.lastIndex = this.endOf(match[2] === "!--" ? "-->" : "</mc:Fallback>", end);
        continue;
      }
      const to = endOfTag(xml, end);
      if (to === -1) continue;
      if (xml.charCodeAt(match.index + 1) === slash) this.close(name);
      else if (name === "w:t") sign.lastIndex = this.text(to);
      else this.open(name, match.index, to);
    }
    // Cut off, or no Word document at all.
    if (!this.hasEnded || this.stack.length > 0) throw this.damaged();
    return this.blocks;
  }

  /** Takes in the text that begins at `from`; returns where it ends. */
  private text(from: number): number {
    if (this.xml.charAt(from - 2) === "/") return from;
    const end = "</w:t>";
    const to = this.endOf(end, from);
    const held = this.xml.slice(from, to - end.length);
    const text = held.includes("<") ? this.withoutComments(held) : held;
    this.written += text.includes("&") ? decodeXML(text) : text;
    // Most texts end their paragraph.
    if (!this.xml.startsWith(endOfLast, to)) return to;
    this.close("w:p");
    return to + endOfLast.length;
  }

  private withoutComments(text: string): string {
    const [first = "", ...others] = text.split("<!--");
    const after = others.map((one) => {
      const at = one.indexOf("-->");
      if (at === -1) throw this.damaged();
      return one.slice(at + 3);
    });
    const shown = [first, ...after].join("");
    // Markup inside a text.
    if (shown.includes("<")) throw this.damaged();
    return shown;
  }

  private endOf(words: string, from: number): number {
    const at = this.xml.indexOf(words, from);
    if (at === -1) throw this.damaged();
    return at + words.length;
  }

  private open(name: string, from: number, to: number): void {
    switch (name) {
      case "w:pStyle":
        this.style = attributeOf(this.xml, { name, from, to }, "w:val") ?? "";
        return;
      case "w:numPr":
        this.isItem = true;
        return;
      case "w:br":
      case "w:cr":
        this.written += "\n";
        return;
      case "w:tab":
        // One that says where it stops is none of the text.
        if (!this.xml.slice(from, to).includes("=")) this.written += "\t";
        return;
      case "w:tblHeader": {
        const table = this.tables.at(-1);
        if (table !== undefined) table.isHead = true;
        return;
      }
    }
    // A text box stands inside a paragraph and has its own.
    if (this.stack.at(-1) === "w:p") this.endParagraph();
    if (this.stack.push(name) > deepest) throw new Problem("input.nested", { path: this.path });
    if (name === "w:p") {
      this.isOpen = true;
      this.line += 1;
    } else if (name === "w:tbl") {
      const place = { line: this.line + 1, column: 1 };
      this.tables.push({ rows: [], cells: [], lines: [], place, isHead: false });
    } else if (name === "w:tc") {
      const table = this.tables.at(-1);
      if (table !== undefined) table.place = { line: this.line + 1, column: 1 };
    }
    if (this.xml.charAt(to - 2) === "/") this.close(name);
  }

  private close(name: string): void {
    if (name !== "w:p" && alone.has(name)) return;
    if (this.stack.pop() !== name) throw this.damaged();
    const table = this.tables.at(-1);
    if (name === "w:p") this.endParagraph();
    else if (name === "w:document") this.hasEnded = true;
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

  private endParagraph(): void {
    const { written, style, isItem } = this;
    const table = this.tables.at(-1);
    const isLeft = !this.isOpen && written.trim() === "";
    this.isOpen = false;
    this.written = "";
    this.style = "";
    this.isItem = false;
    // Nothing follows the text box that ended it.
    if (isLeft) return;
    if (table !== undefined) {
      table.lines.push(written);
      return;
    }
    const shown = written.trim();
    if (shown === "") return;
    const column = written.length - written.trimStart().length + 1;
    const span = spanAt(shown, { line: this.line, column });
    // Word's own styles are "Heading1" or, in Chinese templates, a bare number.
    const level = style === "" ? undefined : /^(?:heading\s?)?([1-6])$/i.exec(style)?.[1];
    if (level !== undefined) this.blocks.push({ kind: "heading", level: Number(level), span });
    else this.blocks.push({ kind: isItem ? "item" : "paragraph", span });
  }

  private damaged(): Problem {
    return new Problem("input.archive", { path: this.path });
  }
}

/** What holds nothing that is read, however its end is written; text is taken in whole. */
const alone: ReadonlySet<string> = new Set(
  ["t", "pStyle", "numPr", "tab", "br", "cr", "tblHeader"].map((name) => `w:${name}`),
);

/** Where the tag ends whose name ends at `at`, -1 where it does not: it is none then. */
function endOfTag(xml: string, at: number): number {
  if (xml.charAt(at) === ">") return at + 1;
  signInTag.lastIndex = at;
  while (signInTag.test(xml)) {
    const end = signInTag.lastIndex;
    const sign = xml.charAt(end - 1);
    if (sign === ">") return end;
    const close = sign === "<" ? -1 : xml.indexOf(sign, end);
    if (close === -1) return -1;
    signInTag.lastIndex = close + 1;
  }
  return -1;
}

// Lines of a cell are paragraphs of the document, one after the other: places count on by themselves.
function cellSpan({ lines, place }: OpenTable): Span {
  const text = lines.join("\n");
  const lead = text.length - text.trimStart().length;
  const whole = spanAt(text, place);
  return { text: text.trim(), links: [], place: (offset = 0) => whole.place(offset + lead) };
}
