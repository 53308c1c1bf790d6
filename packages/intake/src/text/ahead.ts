import type { Stretch } from "./tokens.ts";

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
  isWithin({ from, to }: Stretch): boolean {
    if (this.begin < from) {
      this.pattern.lastIndex = from;
      const match = this.pattern.exec(this.text);
      this.begin = match?.index ?? this.text.length;
      this.end = match === null ? Number.POSITIVE_INFINITY : this.pattern.lastIndex;
    }
    return this.end <= to;
  }
}

/** Whether a pattern, a sticky one, is found at an offset; where it ends is its `lastIndex` then. */
export function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
