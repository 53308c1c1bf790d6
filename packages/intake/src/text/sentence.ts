import { hanSigns, type Stretch } from "./tokens.ts";

/** Characters looked at to either side: text without a full stop must not be read to its end from every word in it. */
const longest = 1000;

/**
 * What ends a sentence of a folded text: a sign; a full stop before white space that no abbreviation has; a line break
 * that is no mere wrapping: one beside Chinese or before a bullet, a blank line, the end of a part.
 */
const end = new RegExp(
  `[。！？!?；;]|\\.(?!\\S)(?<!\\b(?:e\\.g|i\\.e|etc|inc|ltd|co|no)\\.)|\\n(?:(?<=[${hanSigns}]\\n)|(?=[${hanSigns}]|\\s{0,6}(?:[\\n\\0*•·-]|\\d{1,3}[.)、])))`,
  "g",
);

/** The sentence of a folded text that holds `at`; it does not begin before `begin`, where a part of the text does. */
export function sentenceAround(text: string, at: number, begin: number): Stretch {
  const first = Math.max(begin, at - longest);
  const near = text.slice(first, at + longest);
  let from = first;
  end.lastIndex = 0;
  while (end.test(near)) {
    const to = first + end.lastIndex;
    if (to > at) return { from, to };
    from = to;
  }
  return { from, to: first + near.length };
}
