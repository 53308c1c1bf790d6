import { Problem } from "@pilu/schema/problem";
import type { TextFormat } from "./blocks.ts";

/** Paragraphs, cells or elements of one document; the longest known have a fifth. Each takes about a kilobyte to hold. */
const most = 300_000;

/** What parts one piece of a document from the next. */
const signs: Readonly<Partial<Record<TextFormat, RegExp>>> = {
  html: /</g,
  markdown: /[\n|<]/g,
  text: /\n/g,
  csv: /[\n,;\t]/g,
};

/** Refuses a text made to exhaust its reader's memory, a few bytes for each piece, with a Problem `input.nested`. */
export function refuseManyParts(text: string, format: TextFormat, path: string): void {
  const sign = signs[format];
  if (sign === undefined || text.length <= most) return;
  sign.lastIndex = 0;
  for (let count = 0; sign.test(text); count += 1)
    if (count >= most) throw new Problem("input.nested", { path });
}
