import { type Block, spansOf, type TextDocument } from "../text/blocks.ts";
import type { Place, Span } from "../text/span.ts";
import { fold } from "../text/tokens.ts";

/** Where a part stands: an item of a list or a cell of a table may be one term and nothing else. */
type Setting = "prose" | "item" | "cell" | "head";

/** A part of a document, where it stands, and which offsets it has in the text of the whole. */
export interface Part {
  readonly span: Span;
  readonly setting: Setting;
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

/** A sign that no text holds. What stands between two parts is no white space, so that no pattern goes over it. */
const between = "\n\0\n";

/**
 * The text of a document as one, so that what is looked for is looked for once and not in each of its thousand parts,
 * and by offsets: to cut out pieces and to look into each takes longer, the more so in a process that reads no other.
 */
export class Reading {
  /** As it is written. */
  readonly text: string;
  /** Folded, character for character: every pattern is looked for in this. */
  readonly plain: string;
  readonly parts: readonly Part[];
  private readonly starts: readonly number[];
  private last = 0;

  constructor({ blocks }: TextDocument) {
    const parts: Part[] = [];
    const starts: number[] = [];
    let from = 0;
    const add = (span: Span, setting: Setting, block: Block) => {
      const to = from + span.text.length;
      parts.push({ span, setting, block, from, to });
      starts.push(from);
      from = to + between.length;
    };
    // An iterator would make an object for each of them.
    blocks.forEach((block) => {
      if (block.kind === "table") addCells(block, add);
      else add(block.span, block.kind === "item" ? "item" : "prose", block);
    });
    this.parts = parts;
    this.starts = starts;
    this.text = parts.map((part) => part.span.text).join(between);
    this.plain = fold(this.text);
  }

  /** Where `pattern`, a global one, is found, from left to right, in which part, and what its first group took in. */
  *matches(pattern: RegExp): Generator<{ at: number; part: Part; index: number; group: string }> {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.plain); match !== null; match = pattern.exec(this.plain)) {
      // Whoever takes the match may look for the same pattern elsewhere.
      const { lastIndex } = pattern;
      const index = this.indexAt(match.index);
      const part = this.parts[index];
      if (part !== undefined) yield { at: match.index, part, index, group: match[1] ?? "" };
      pattern.lastIndex = lastIndex;
    }
  }

  partAt(offset: number): Part | undefined {
    return this.parts[this.indexAt(offset)];
  }

  /** Where the character at `offset` stands in the file. */
  placeAt(offset: number): Place {
    const part = this.partAt(offset);
    return part?.span.place(offset - part.from) ?? { line: 1, column: 1 };
  }

  /** Index of the part that holds the character at `offset`. Most are asked for from left to right, close together. */
  private indexAt(offset: number): number {
    const { starts } = this;
    let low = (starts[this.last] ?? 0) <= offset ? this.last : 0;
    let high = low + 1;
    for (let step = 1; (starts[high] ?? offset + 1) <= offset; step *= 2) {
      low = high;
      high += step;
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? offset + 1) <= offset) low = middle;
      else high = middle;
    }
    this.last = low;
    return low;
  }
}

function addCells(
  table: Block & { kind: "table" },
  add: (span: Span, setting: Setting, block: Block) => void,
): void {
  const heads = new Set(
    table.rows.filter((row, index) => row.isHead || index === 0).flatMap((row) => row.cells),
  );
  for (const span of spansOf(table)) add(span, heads.has(span) ? "head" : "cell", table);
}
