import type { Sentence } from "./sentence.ts";

/** Finds a pattern, a global one, in a text that is asked about from left to right: the text is searched once. */
export class Ahead {
  private readonly pattern: RegExp;
  private readonly text: string;
  private begin = -1;
  private end = -1;

  constructor(pattern: RegExp, text: string) {
    this.pattern = pattern;
    this.text = text;
  }

  /** Whether it is found within a stretch, which must not begin before the one asked about last. */
  isWithin({ from, to }: Sentence): boolean {
    if (this.begin < from) {
      this.pattern.lastIndex = from;
      const match = this.pattern.exec(this.text);
      this.begin = match?.index ?? this.text.length;
      this.end = match === null ? Number.POSITIVE_INFINITY : this.pattern.lastIndex;
    }
    return this.end <= to;
  }
}
