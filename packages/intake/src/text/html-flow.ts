import type { Block, TableRow } from "./blocks.ts";
import type { Element } from "./html.ts";
import { HtmlTable } from "./html-table.ts";
import { writeText } from "./html-text.ts";
import { type Lines, type Span, SpanWriter } from "./span.ts";

const headings = /^h([1-6])$/;
const blockLevel = new Set(
  "address article h1 h2 h3 h4 h5 h6 aside blockquote body caption center details dialog div fieldset figcaption figure footer form header hgroup hr html main nav ol p pre section summary ul li dt dd tbody thead tfoot tr td th table dl".split(
    " ",
  ),
);

/** Gathers the text of a page into blocks while somebody walks through it. */
export class HtmlFlow {
  private readonly blocks: Block[] = [];
  private readonly source: { html: string; lines: Pick<Lines, "place">; offset: number };
  private writer: SpanWriter;
  private kind: "paragraph" | "item" = "paragraph";
  private readonly tables: HtmlTable[] = [];
  private readonly links: { element: Element; from: number }[] = [];
  private preformatted = 0;
  private isInHeading = false;

  constructor(source: { html: string; lines: Pick<Lines, "place">; offset: number }) {
    this.source = source;
    this.writer = new SpanWriter(source.lines);
  }

  text(value: string, start: number, end: number): void {
    const { html, offset } = this.source;
    writeText(value, {
      raw: html.slice(start, end),
      at: start + offset,
      writer: this.writer,
      keepsSpace: this.preformatted > 0,
    });
  }

  enter(element: Element): void {
    const { tagName } = element;
    const start = element.sourceCodeLocation?.startOffset ?? 0;
    if (tagName === "br" || (this.isInHeading && isAside(element))) this.lineBreak(start);
    else if (tagName === "small") this.writer.write(" (", start + this.source.offset);
    else if (tagName === "a") this.links.push({ element, from: this.writer.length });
    else if (tagName === "img")
      this.writer.write(attribute(element, "alt") ?? "", start + this.source.offset);
    if (!blockLevel.has(tagName)) return;
    const table = this.tables.at(-1);
    if (tagName === "pre") this.preformatted += 1;
    if (headings.test(tagName)) this.isInHeading = true;
    if (table?.isInCell === true && !isPartOf(table, tagName)) {
      // A block inside a cell is a line of it; a table inside one is told line by line.
      this.lineBreak(start);
      return;
    }
    this.flush();
    if (tagName === "table" || tagName === "dl") {
      if (!holdsTable(element)) this.tables.push(new HtmlTable(tagName));
    } else if (table !== undefined) table.enter(element);
    else if (tagName === "li") this.kind = "item";
  }

  leave(element: Element): void {
    const { tagName } = element;
    if (tagName === "a") {
      const open = this.links.pop();
      const href = attribute(element, "href");
      if (open !== undefined && href !== undefined) this.writer.link(open.from, href.trim());
    }
    if (tagName === "pre") this.preformatted -= 1;
    if (headings.test(tagName)) this.isInHeading = false;
    else if (tagName === "small" && !this.isInHeading)
      this.writer.write(")", (element.sourceCodeLocation?.endOffset ?? 1) - 1 + this.source.offset);
    const table = this.tables.at(-1);
    if (this.isInHeading && isAside(element)) this.lineBreak(element.sourceCodeLocation?.endOffset ?? 0);
    const level = headings.exec(tagName)?.[1];
    if (level !== undefined && table?.isInCell !== true) {
      const span = this.cut();
      if (span.text !== "") this.blocks.push({ kind: "heading", level: Number(level), span });
      return;
    }
    if (!blockLevel.has(tagName)) return;
    if (table?.isInCell === true) {
      if (isPartOf(table, tagName)) table.leave(tagName, this.cut());
      else this.lineBreak(element.sourceCodeLocation?.endOffset ?? 0);
      return;
    }
    this.flush();
    if (tagName === table?.tagName) {
      this.tables.pop();
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

  private lineBreak(start: number): void {
    if (this.writer.length > 0) this.writer.write("\n", start + this.source.offset);
  }

  private flush(): void {
    const span = this.cut();
    // Brackets alone are those of a small print that holds whole blocks.
    if (!/^[()\s]*$/.test(span.text)) this.blocks.push({ kind: this.kind, span });
    this.kind = "paragraph";
  }

  private cut(): Span {
    const span = this.writer.end();
    this.writer = new SpanWriter(this.source.lines);
    // A link that goes on in the next block begins there anew.
    for (const link of this.links) link.from = 0;
    return span;
  }
}

/** What a heading tells beside its title: another name set small, a number, a badge. Elsewhere it goes in brackets. */
function isAside(element: Element): boolean {
  if (element.tagName === "small") return true;
  return (
    element.tagName === "span" &&
    /(?:^|\s)(?:no|num|tag|badge)(?:$|\s)/.test(attribute(element, "class") ?? "")
  );
}

function isPartOf(table: HtmlTable, tagName: string): boolean {
  return table.tagName === "table"
    ? /^(td|th|tr|t(head|body|foot)|table)$/.test(tagName)
    : /^(dt|dd|dl)$/.test(tagName);
}

// Old pages are laid out with tables: one that holds another is no table of facts.
function holdsTable(element: Element): boolean {
  const open = [...element.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!("tagName" in node)) continue;
    if (node.tagName === "table" || node.tagName === "dl") return true;
    for (const child of node.childNodes) open.push(child);
  }
  return false;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}
