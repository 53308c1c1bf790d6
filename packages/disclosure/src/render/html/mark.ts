import type { DataItem } from "@pilu/schema";
import type { Reader } from "../reader.ts";
import { escaped } from "./escape.ts";

/**
 * How much a use of data asks of a user, the most first. Each has a shape of its own, so that colour is never alone:
 * a diamond is sensitive, a disc is not; filled is required, hollow optional, half filled not stated.
 */
const kinds = ["sr", "su", "so", "r", "u", "o"] as const;
export type Mark = (typeof kinds)[number];

const demandMarks = { "not-stated": "u", optional: "o", required: "r" } as const;

export function markOf(demand: DataItem["demand"], isSensitive: boolean): Mark {
  const plain = demandMarks[demand as keyof typeof demandMarks] ?? "u";
  return isSensitive ? `s${plain}` : plain;
}

export function isStronger(a: Mark, b: Mark): boolean {
  return kinds.indexOf(a) < kinds.indexOf(b);
}

/** Whether the mark is of sensitive data. */
export function isOfSensitive(mark: Mark): boolean {
  return mark.startsWith("s");
}

function markWord(mark: Mark, reader: Reader): string {
  switch (mark) {
    case "sr":
      return reader.word("sensitiveRequired");
    case "so":
      return reader.word("sensitiveOptional");
    case "su":
      return reader.word("sensitiveUnclear");
    case "r":
      return reader.label("demand", "required").text;
    case "o":
      return reader.label("demand", "optional").text;
    case "u":
      return reader.label("demand", "not-stated").text;
  }
}

/** The shape over its word, which is there to be read out and copied. */
export function markHtml(mark: Mark, reader: Reader): string {
  return `<i class="q ${mark}">${escaped(markWord(mark, reader))}</i>`;
}

/** The shape alone, beside a word that is seen. */
export function bareMark(mark: Mark): string {
  return `<i class="q ${mark}" aria-hidden="true"></i>`;
}

/** What the shapes mean; in the order of weight, those that occur. */
export function markKey(marks: ReadonlySet<Mark>, reader: Reader): string {
  const shown = kinds.filter((kind) => marks.has(kind));
  const items = shown.map((kind) => `<span>${bareMark(kind)} ${escaped(markWord(kind, reader))}</span>`);
  return `<p class="key" aria-hidden="true">${items.join("")}</p>`;
}
