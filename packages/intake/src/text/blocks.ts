import type { Span } from "./span.ts";

/** A row of a table. A cell that spans rows or columns stands in each of them as the same object. */
export interface TableRow {
  readonly cells: readonly Span[];
  /** Marked as a head by the file itself. */
  readonly isHead: boolean;
}

/** What a document is made of, whatever its format. `level` of a heading counts from 1. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly span: Span }
  | { readonly kind: "paragraph" | "item"; readonly span: Span }
  | { readonly kind: "table"; readonly rows: readonly TableRow[] };

const textFormats = ["html", "markdown", "text", "docx", "csv", "xlsx"] as const;
export type TextFormat = (typeof textFormats)[number];

/** A document as people read it. */
export interface TextDocument {
  readonly format: TextFormat;
  readonly blocks: readonly Block[];
}

/** Every span of `block`, each once, in order of reading. */
export function spansOf(block: Block): readonly Span[] {
  return block.kind === "table" ? [...new Set(block.rows.flatMap((row) => row.cells))] : [block.span];
}
