import { Problem } from "@pilu/schema/problem";
import {
  afterPicture,
  aroundItem,
  blockLevel,
  cellEdges,
  groupEdges,
  headings,
  inline,
  item,
  known,
  listEdges,
  type Names,
  nothing,
  paragraph,
  rowEdges,
  rowGroups,
  tableEdges,
  tableParts,
  terms,
  unread,
} from "./html-names.ts";
import type { TagReader } from "./tags.ts";

/** An element that bears on how a page reads, by the offsets of the tag that began it. */
export interface Element {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Old pages are laid out with tables: one that holds another is no table of facts. */
  holdsTable: boolean;
}

/** Takes what a page is made of, in order of reading, by offsets in its source. */
export interface PageReader {
  text(from: number, to: number): void;
  enter(element: Element): void;
  leave(element: Element, at: number): void;
}

type Step =
  | { readonly kind: "text"; readonly from: number; readonly to: number }
  | { readonly kind: "enter"; readonly element: Element }
  | { readonly kind: "leave"; readonly element: Element; readonly at: number };

/** A page nests its elements some dozens deep; thousands are made to exhaust whoever reads them. */
const deepest = 1000;

/**
 * Which elements are open while a page is read: those that nobody closed end, and those that nobody opened begin, where
 * WHATWG HTML 13.2.6 says so. Kept are only those that matter to a reader of the text. Throws a Problem `input.nested`.
 */
export class Elements implements TagReader {
  private readonly reader: PageReader;
  // Steps of a table, until it is known whether it holds another one, and how many of these are open.
  private waiting: Step[] = [];
  private openTables = 0;
  /** What the text that follows stands straight after. */
  private after: "pre" | "block" | "other" = "other";
  private readonly html: string;
  private readonly path: string;
  private readonly stack: Element[] = [];
  // What is open, told without a walk through the stack: tables and their cells, and how many there are of each name.
  private readonly edges: Element[] = [];
  private readonly counts = new Map<string, number>();
  // Each with the cell it lies in: a link that nobody closed goes on after its paragraph, but not after its cell.
  private readonly links: { element: Element; cell: Element | undefined }[] = [];
  private skipped: { name: string; depth: number } | null = null;

  constructor(html: string, { path, reader }: { path: string; reader: PageReader }) {
    this.html = html;
    this.path = path;
    this.reader = reader;
  }

  text(from: number, to: number): void {
    if (this.skipped !== null) return;
    const { after } = this;
    if (after !== "other" && this.html.charCodeAt(from) === 0x0a) {
      // A line break there is the writer's alone.
      if (to - from === 1) return;
      if (after === "pre") from += 1;
    }
    this.after = "other";
    if (this.openTables > 0) this.waiting.push({ kind: "text", from, to });
    else this.reader.text(from, to);
  }

  open(written: string, from: number, to: number): void {
    const { name, kind } = known.get(written) ?? { name: written, kind: null };
    if (kind === null && this.skipped === null) return;
    if ((this.skipped !== null || kind === "unread") && this.skips(name, to)) return;
    switch (kind) {
      case "link":
        // Nobody links inside a link: the one before was not closed.
        this.endLink(from);
        this.links.push({ element: this.enter(name, from, to), cell: this.cell() });
        break;
      case "alone":
        this.leave(this.enter(name, from, to), to);
        break;
      case "inline":
        if (name === "small" || this.isAnyOpen(headings)) this.push(name, from, to);
        break;
      case "part":
        this.openPart(name, from, to);
        break;
      case "block":
        this.openBlock(name, from, to);
    }
  }

  close(written: string, from: number, to: number): void {
    const { name, kind } = known.get(written) ?? { name: written, kind: null };
    if (kind === null && this.skipped === null) return;
    const isBlock = kind === "block" || kind === "part";
    if (this.skipped?.name === "svg" && isBlock && (name === "p" || this.opened(name) !== -1))
      this.skipped = null;
    if (this.skipped !== null) {
      if (name === this.skipped.name) this.skipped.depth -= 1;
      if (this.skipped.depth === 0) this.skipped = null;
    } else if (kind === "link") this.endLink(to);
    else if (name === "br") this.leave(this.enter(name, from, to), to);
    else if (kind === "inline" || isBlock) {
      let at = this.opened(name);
      // Browsers read this as an empty paragraph.
      if (at === -1 && name === "p") at = this.push(name, from, to);
      if (at === -1) return;
      if (at + 1 < this.stack.length) this.endAll(at + 1, from);
      this.endAll(at, to);
    }
  }

  /** The page was read to its end. */
  end(): void {
    this.endAll(0, this.html.length);
    this.endLink(this.html.length);
  }

  private skips(name: string, to: number): boolean {
    if (this.skipped?.name === "svg" && (blockLevel.has(name) || afterPicture.has(name))) this.skipped = null;
    if (this.skipped === null && !unread.has(name)) return false;
    if (name === "svg" && this.html.charAt(to - 2) === "/") return true;
    if (this.skipped === null) this.skipped = { name, depth: 1 };
    else if (this.skipped.name === name) this.skipped.depth += 1;
    return true;
  }

  private openBlock(name: string, from: number, to: number): void {
    if (name === "li" || terms.has(name)) this.endItem(name === "li" ? item : terms, from);
    if (this.isOpen("p")) this.endAll(this.nearest(paragraph, cellEdges), from);
    const last = this.stack.length - 1;
    if (headings.has(name) && headings.has(this.stack[last]?.name ?? "")) this.endAll(last, from);
    // Between its cells a table holds no other.
    if (name === "table" && this.edges.at(-1)?.name === "table")
      this.endAll(this.nearest(tableEdges, nothing), from);
    const at = this.push(name, from, to);
    if (name === "hr") this.endAll(at, to);
  }

  /** A row begins with its group and a cell with its row, whether they were written or not. */
  private openPart(name: string, from: number, to: number): void {
    const isCell = name === "td" || name === "th";
    const around = isCell ? rowEdges : name === "tr" ? groupEdges : tableEdges;
    const at = this.nearest(around, nothing);
    if (at === -1) return;
    this.endAll(at + 1, from);
    const last = () => this.stack.at(-1)?.name ?? "";
    if ((isCell || name === "tr") && last() === "table") this.push("tbody", from, from);
    if (isCell && rowGroups.has(last())) this.push("tr", from, from);
    this.push(name, from, to);
  }

  /** Ends the item before this one, unless a list or a cell lies between. */
  private endItem(same: Names, at: number): void {
    if (!this.isAnyOpen(same)) return;
    for (let index = this.stack.length - 1; index >= 0; index -= 1) {
      const { name } = this.stack[index] ?? { name: "" };
      if (same.has(name)) this.endAll(index, at);
      if (!aroundItem.has(name)) return;
    }
  }

  /** Index of the element that an end tag of this name ends; -1 where it ends none. */
  private opened(name: string): number {
    const innermost = this.stack.length - 1;
    if (this.stack[innermost]?.name === name) return innermost;
    if (inline.has(name)) {
      const at = this.stack.findLastIndex((one) => one.name === name || !inline.has(one.name));
      return this.stack[at]?.name === name ? at : -1;
    }
    const same = headings.has(name) ? headings : new Set([name]);
    if (name === "table" || tableParts.has(name)) return this.nearest(same, tableEdges);
    return this.nearest(same, name === "li" ? listEdges : cellEdges);
  }

  /** Index of the innermost open element of these names; -1 where one of `edges` is nearer. */
  private nearest(wanted: Names, edges: Names): number {
    if (!this.isAnyOpen(wanted)) return -1;
    for (let index = this.stack.length - 1; index >= 0; index -= 1) {
      const { name } = this.stack[index] ?? { name: "" };
      if (wanted.has(name)) return index;
      if (edges.has(name)) return -1;
    }
    return -1;
  }

  private isOpen(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  private isAnyOpen(wanted: Names): boolean {
    for (const name of wanted) if (this.isOpen(name)) return true;
    return false;
  }

  private push(name: string, from: number, to: number): number {
    if (this.stack.length >= deepest) throw new Problem("input.nested", { path: this.path });
    if (name === "table" || name === "dl") {
      this.openTables += 1;
      for (const around of this.stack) around.holdsTable = true;
    }
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    const element = this.enter(name, from, to);
    if (cellEdges.has(name)) this.edges.push(element);
    return this.stack.push(element) - 1;
  }

  private pop(at: number): void {
    const element = this.stack.pop();
    if (element === undefined) return;
    const { name } = element;
    if (cellEdges.has(name)) {
      if (name !== "table") this.endLink(at);
      this.edges.pop();
    }
    this.leave(element, at);
    this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    if (name !== "table" && name !== "dl") return;
    this.openTables -= 1;
    if (this.openTables === 0) this.tellWaiting();
  }

  private tellWaiting(): void {
    const { reader, waiting } = this;
    this.waiting = [];
    for (const step of waiting) {
      if (step.kind === "text") reader.text(step.from, step.to);
      else if (step.kind === "enter") reader.enter(step.element);
      else reader.leave(step.element, step.at);
    }
  }

  private enter(name: string, from: number, to: number): Element {
    const element: Element = { name, from, to, holdsTable: false };
    this.after = name === "pre" || name === "listing" ? "pre" : blockLevel.has(name) ? "block" : "other";
    if (this.openTables > 0) this.waiting.push({ kind: "enter", element });
    else this.reader.enter(element);
    return element;
  }

  private leave(element: Element, at: number): void {
    this.after = blockLevel.has(element.name) ? "block" : "other";
    if (this.openTables > 0) this.waiting.push({ kind: "leave", element, at });
    else this.reader.leave(element, at);
  }

  /** Ends what is open from `index` on, if that is an index. */
  private endAll(index: number, at: number): void {
    while (index >= 0 && this.stack.length > index) this.pop(at);
  }

  /** Ends the link that is open, unless it lies around the cell that is. */
  private endLink(at: number): void {
    const link = this.links.at(-1);
    if (link === undefined || link.cell !== this.cell()) return;
    this.links.pop();
    this.leave(link.element, at);
  }

  private cell(): Element | undefined {
    return this.edges.findLast((one) => one.name !== "table");
  }
}
