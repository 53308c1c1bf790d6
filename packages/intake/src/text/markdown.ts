import type { Block, TableRow } from "./blocks.ts";
import { readHtml } from "./html.ts";
import { inlineSpan } from "./markdown-inline.ts";
import { Lines, type Span } from "./span.ts";

const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)、])[ \t]/;
const htmlBlock = /^[ \t]*<(?:table|dl|div|figure|html|body|section)\b/i;
const ruleOrFence = /^[ \t]*(?:```|~~~|(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$)/;
const quote = /^[ \t>]*/;
/** What every line of those begins with, white space left aside: most lines have none of it. */
const signs = new Set("#-*+<`~_=0123456789");

/** A sign that is escaped ends no cell. */
const cellEnd = /\\[\s\S]?|\|/g;

/** Characters of a line that may be markup; nobody writes a longer heading, rule or row by hand. */
const longest = 20_000;

interface Line {
  readonly text: string;
  readonly at: number;
  /** Its first character that is no white space, empty for a blank line. */
  readonly sign: string;
}

/**
 * The blocks of a Markdown text: CommonMark with the tables of GFM, and HTML in it. Only what bears meaning here is told
 * apart (headings, items, tables); a code block is text like any other, for lists are sometimes set in one.
 */
export function readMarkdown(text: string, { path }: { path: string }): Block[] {
  return new Reader(text, path).read();
}

class Reader {
  private readonly text: string;
  private readonly path: string;
  private readonly places: Lines;
  private readonly lines: readonly Line[];
  private readonly blocks: Block[] = [];
  private at = 0;

  constructor(text: string, path: string) {
    this.text = text;
    this.path = path;
    this.places = new Lines(text);
    this.lines = linesOf(text);
  }

  read(): Block[] {
    for (let line = this.lines[this.at]; line !== undefined; line = this.lines[this.at]) {
      const { sign } = line;
      const marks = sign !== "#" || line.text.length > longest ? null : heading.exec(line.text);
      if (sign === "" || (signs.has(sign) && isRuleOrFence(line.text))) this.at += 1;
      else if (sign === "<" && htmlBlock.test(line.text)) this.html(line);
      else if (marks !== null) this.heading(line, marks);
      else if (this.isTable(this.at)) this.table(line);
      else this.paragraph(line);
    }
    return this.blocks;
  }

  private html(line: Line): void {
    const end = endOfHtml(this.lines, this.at);
    const stop = this.lines[end]?.at ?? this.text.length;
    const html = this.text.slice(line.at, stop);
    for (const block of readHtml(html, { path: this.path, lines: this.places, offset: line.at }))
      this.blocks.push(block);
    this.at = end;
  }

  private heading({ text, at }: Line, marks: RegExpExecArray): void {
    const start = marks[0].length;
    let end = text.trimEnd().length;
    // Closing signs are no part of the title, where white space parts them from it.
    const closed = text.slice(0, end).replace(/#+$/, "");
    if (closed.length < end && /[ \t]$/.test(closed)) end = closed.length;
    const span = inlineSpan([{ text: text.slice(start, Math.max(start, end)), at: at + start }], this.places);
    this.push("heading", span, marks[1]?.length);
    this.at += 1;
  }

  private table(head: Line): void {
    const rows: TableRow[] = [rowOf(head, { places: this.places, isHead: true })];
    this.at += 2;
    for (let row = this.lines[this.at]; row?.text.includes("|") === true; row = this.lines[this.at]) {
      rows.push(rowOf(row, { places: this.places, isHead: false }));
      this.at += 1;
    }
    this.blocks.push({ kind: "table", rows });
  }

  private paragraph(first: Line): void {
    const bullet = signs.has(first.sign) ? item.exec(first.text) : null;
    const start = bullet?.[0].length ?? quoted(first.text);
    const parts = [{ text: first.text.slice(start), at: first.at + start }];
    this.at += 1;
    for (
      let line = this.lines[this.at];
      line !== undefined && this.continues(line);
      line = this.lines[this.at]
    ) {
      const skipped = quoted(line.text);
      parts.push({ text: line.text.slice(skipped), at: line.at + skipped });
      this.at += 1;
    }
    const span = inlineSpan(parts, this.places);
    const next = this.lines[this.at];
    const underline = next?.sign === "=" || next?.sign === "-" ? next.text.trim() : "";
    // A setext heading: underlined by = or -.
    const isTitle =
      bullet === null &&
      parts.length === 1 &&
      underline !== "" &&
      /^(?:=+|-+)$/.test(underline.slice(0, longest));
    if (isTitle) {
      this.push("heading", span, underline.startsWith("=") ? 1 : 2);
      this.at += 1;
    } else this.push(bullet === null ? "paragraph" : "item", span);
  }

  private push(kind: "heading" | "item" | "paragraph", span: Span, level = 1): void {
    if (span.text !== "") this.blocks.push(kind === "heading" ? { kind, level, span } : { kind, span });
  }

  private continues({ text, sign }: Line): boolean {
    if (text.length > longest) return true;
    if (sign === "") return false;
    if (signs.has(sign) && (heading.test(text) || item.test(text) || isRuleOrFence(text))) return false;
    if (sign === "=" && /^ {0,3}=+[ \t]*$/.test(text)) return false;
    return !(sign === "<" && htmlBlock.test(text)) && !this.isTable(this.at);
  }

  private isTable(at: number): boolean {
    const head = this.lines[at]?.text ?? "";
    const under = this.lines[at + 1]?.text ?? "";
    if (!head.includes("|") || !under.includes("-") || !under.includes("|") || under.length > longest)
      return false;
    return /^\|?:?-+:?(?:\|:?-+:?)*\|?$/.test(under.replace(/[ \t]/g, ""));
  }
}

function isRuleOrFence(text: string): boolean {
  return text.length <= longest && ruleOrFence.test(text);
}

/** How many signs of quoting, and how much white space, a line begins with. */
function quoted(text: string): number {
  const first = text.charAt(0);
  return first === " " || first === ">" || first === "\t" ? (quote.exec(text)?.[0].length ?? 0) : 0;
}

/** The line after the HTML that begins at `from`: where its own closing tag is, or where the text ends. */
function endOfHtml(lines: readonly Line[], from: number): number {
  const tag = /<(\w+)/.exec(lines[from]?.text ?? "")?.[1]?.toLowerCase() ?? "";
  const edge = new RegExp(`<(/?)${tag}\\b`, "gi");
  let open = 0;
  for (let at = from; at < lines.length; at += 1) {
    for (const match of lines[at]?.text.matchAll(edge) ?? []) open += match[1] === "" ? 1 : -1;
    if (open <= 0) return at + 1;
  }
  return lines.length;
}

function rowOf({ text, at: base }: Line, { places, isHead }: { places: Lines; isHead: boolean }): TableRow {
  const cells: Span[] = [];
  let start = /^[ \t]*\|/.exec(text)?.[0].length ?? 0;
  const cell = (end: number) =>
    cells.push(inlineSpan([{ text: text.slice(start, end), at: base + start }], places));
  cellEnd.lastIndex = start;
  for (let end = cellEnd.exec(text); end !== null; end = cellEnd.exec(text)) {
    if (end[0] !== "|") continue;
    cell(end.index);
    start = end.index + 1;
  }
  if (start === 0 || text.slice(start).trim() !== "") cell(text.length);
  return { cells, isHead };
}

function linesOf(text: string): Line[] {
  let next = 0;
  return text.split("\n").map((line) => {
    const at = next;
    next += line.length + 1;
    return { text: line, at, sign: signOf(line) };
  });
}

function signOf(line: string): string {
  const first = line.charAt(0);
  // Most lines begin with a word, or are empty.
  return first > " " && first < "\u0080" ? first : line.trimStart().charAt(0);
}
