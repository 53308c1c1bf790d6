import type { Block, TableRow } from "./blocks.ts";
import type { Element, PageReader } from "./html-elements.ts";
import { blockLevel, headings } from "./html-names.ts";
import { HtmlTable } from "./html-table.ts";
import { writeText } from "./html-text.ts";
import { type Lines, type Span, SpanWriter } from "./span.ts";
import { attributeOf } from "./tags.ts";

interface Source {
  readonly html: string;
  readonly lines: Pick<Lines, "place">;
  readonly offset: number;
}

/** Gathers the text of a page into blocks, step by step. */
export class HtmlFlow implements PageReader {
  private readonly blocks: Block[] = [];
  private readonly source: Source;
  private readonly writer: SpanWriter;
  private kind: "paragraph" | "item" = "paragraph";
  private table: HtmlTable | null = null;
  private readonly links: { href: string | undefined; from: number }[] = [];
  private preformatted = 0;
  private isInHeading = false;

  constructor(source: Source) {
    this.source = source;
    this.writer = new SpanWriter(source.lines);
  }

  text(from: number, to: number): void {
    writeText(this.writer, this.source, { from, to, keepsSpace: this.preformatted > 0 });
  }

  enter(element: Element): void {
    const { name, from } = element;
    if (name === "br" || (this.isInHeading && this.isAside(element))) this.lineBreak(from);
    else if (name === "small") this.write(" (", from);
    else if (name === "a")
      this.links.push({ href: this.attribute(element, "href")?.trim(), from: this.writer.length });
    else if (name === "img") this.write(this.attribute(element, "alt") ?? "", from);
    if (!blockLevel.has(name)) return;
    if (name === "pre") this.preformatted += 1;
    if (headings.has(name)) this.isInHeading = true;
    const { table } = this;
    if (table?.isInCell === true && !table.isPart(name)) {
      // A block inside a cell is a line of it.
      this.lineBreak(from);
      return;
    }
    this.flush();
    if (name === "table" || name === "dl") {
      if (!element.holdsTable) this.table = new HtmlTable(name, this.source.html);
    } else if (table !== null) table.enter(element);
    else if (name === "li") this.kind = "item";
  }

  leave(element: Element, at: number): void {
    const { name } = element;
    if (name === "a") {
      const open = this.links.pop();
      if (open?.href !== undefined) this.writer.link(open.from, open.href);
    }
    if (name === "pre") this.preformatted -= 1;
    if (headings.has(name)) this.isInHeading = false;
    else if (name === "small" && !this.isInHeading) this.write(")", at - 1);
    const { table } = this;
    if (this.isInHeading && this.isAside(element)) this.lineBreak(at);
    if (headings.has(name) && table?.isInCell !== true) {
      const span = this.cut();
      if (span.text !== "") this.blocks.push({ kind: "heading", level: Number(name.charAt(1)), span });
      return;
    }
    if (!blockLevel.has(name)) return;
    if (table?.isInCell === true) {
      if (table.isPart(name)) table.leave(name, this.cut());
      else this.lineBreak(at);
      return;
    }
    this.flush();
    if (name === table?.name && !element.holdsTable) {
      this.table = null;
      this.push(table.rows());
    }
  }

  end(): Block[] {
    this.flush();
    return this.blocks;
  }

  private push(rows: readonly TableRow[]): void {
    if (rows.length > 0) this.blocks.push({ kind: "table", rows });
  }

  private lineBreak(at: number): void {
    if (this.writer.length > 0) this.write("\n", at);
  }

  private write(text: string, at: number): void {
    this.writer.write(text, at + this.source.offset);
  }

  private attribute(element: Element, name: string): string | undefined {
    return attributeOf(this.source.html, element, name);
  }

  /** What a heading tells beside its title: another name set small, a number, a badge. Elsewhere it goes in brackets. */
  private isAside(element: Element): boolean {
    if (element.name === "small") return true;
    if (element.name !== "span") return false;
    return /(?:^|\s)(?:no|num|tag|badge)(?:$|\s)/.test(this.attribute(element, "class") ?? "");
  }

  private flush(): void {
    if (this.writer.length === 0) {
      this.kind = "paragraph";
      return;
    }
    const span = this.cut();
    // Brackets alone are those of a small print that holds whole blocks.
    if (span.text !== "" && !isBrackets(span.text)) this.blocks.push({ kind: this.kind, span });
    this.kind = "paragraph";
  }

  private cut(): Span {
    // A link that goes on in the next block begins there anew.
    for (const link of this.links) {
      if (link.href !== undefined) this.writer.link(link.from, link.href);
      link.from = 0;
    }
    return this.writer.end();
  }
}

function isBrackets(text: string): boolean {
  return (text.startsWith("(") || text.startsWith(")")) && /^[()\s]*$/.test(text);
}
