import { type Block, spansOf, type TextDocument } from "../text/blocks.ts";
import type { Span } from "../text/span.ts";
import type { Setting } from "./listing.ts";

/** A stretch of a document, where it stands, and where it begins in the text of the whole. */
export interface Stretch {
  readonly span: Span;
  readonly setting: Setting;
  readonly block: Block;
  readonly at: number;
}

/**
 * The text of a document as one, so that what is looked for is looked for once and not in each of its thousand parts. A
 * blank line stands between two of them: no sentence, term or pattern goes over one.
 */
export class Reading {
  readonly text: string;
  readonly parts: readonly Stretch[];

  constructor({ blocks }: TextDocument) {
    const parts: Stretch[] = [];
    const texts: string[] = [];
    let at = 0;
    for (const block of blocks)
      for (const { span, setting } of settingsOf(block)) {
        parts.push({ span, setting, block, at });
        texts.push(span.text);
        at += span.text.length + 2;
      }
    this.parts = parts;
    this.text = texts.join("\n\n");
  }

  /** The parts in which `pattern`, a global one, is found, each once, from the first on. */
  *having(pattern: RegExp): Generator<{ part: Stretch; index: number }> {
    let index = -1;
    for (const match of this.text.matchAll(pattern)) {
      const found = this.indexAt(match.index);
      const part = this.parts[found];
      if (found === index || part === undefined) continue;
      index = found;
      yield { part, index };
    }
  }

  /** What was `found` in the text, from left to right, by the part that holds it, with offsets in that. */
  byPart<T extends { readonly from: number; readonly to: number }>(
    found: readonly T[],
  ): ReadonlyMap<Stretch, readonly T[]> {
    const groups = new Map<Stretch, T[]>();
    let group: T[] = [];
    let at = 0;
    let end = 0;
    for (const one of found) {
      const part = one.from < end ? undefined : this.parts[this.indexAt(one.from)];
      if (part !== undefined) {
        at = part.at;
        end = at + part.span.text.length;
        group = [];
        groups.set(part, group);
      }
      group.push({ ...one, from: one.from - at, to: one.to - at });
    }
    return groups;
  }

  /** Index of the part that holds the character at `offset`. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.parts[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function settingsOf(block: Block): { span: Span; setting: Setting }[] {
  if (block.kind !== "table")
    return [{ span: block.span, setting: block.kind === "item" ? "item" : "prose" }];
  const heads = new Set(
    block.rows.filter((row, index) => row.isHead || index === 0).flatMap((row) => row.cells),
  );
  return spansOf(block).map((span) => ({ span, setting: heads.has(span) ? "head" : "cell" }));
}
