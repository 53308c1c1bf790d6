import { isHan } from "./tokens.ts";

/** Characters looked at to either side: text without a full stop must not be read to its end from every word in it. */
const longest = 1000;

const stop = /[。！？!?；;.\n]/g;

/** Where the sentence that holds `at` begins and ends. A full stop ends one only before white space. */
export function sentenceAround(text: string, at: number): { from: number; to: number } {
  const first = Math.max(0, at - longest);
  const last = Math.min(text.length, at + longest);
  const near = text.slice(first, last);
  let from = first;
  stop.lastIndex = 0;
  while (stop.test(near)) {
    const end = first + stop.lastIndex;
    if (!endsSentence(text, end - 1)) continue;
    if (end > at) return { from, to: end };
    from = end;
  }
  return { from, to: Math.min(text.length, last + 1) };
}

const stops = new Set("。！？!?；;");

function endsSentence(text: string, at: number): boolean {
  const one = text.charAt(at);
  if (one === ".")
    return (
      /\s/.test(text[at + 1] ?? " ") &&
      !/\b(?:e\.g|i\.e|etc|Inc|Ltd|Co|No)$/i.test(text.slice(Math.max(0, at - 4), at))
    );
  if (one !== "\n") return stops.has(one);
  // A blank line, or a line break that is no mere wrapping: beside Chinese, or before a bullet.
  const isBesideHan = isHan(text[at - 1] ?? "") || isHan(text[at + 1] ?? "");
  return isBesideHan || /^\s*(?:\n|[-*•·]|\d+[.)、])/.test(text.slice(at + 1, at + 8));
}

/** The sentences of a text, with the offset at which each begins. */
export function sentencesOf(text: string): { text: string; at: number }[] {
  const sentences: { text: string; at: number }[] = [];
  let from = 0;
  stop.lastIndex = 0;
  while (stop.test(text)) {
    const end = stop.lastIndex;
    if (!endsSentence(text, end - 1)) continue;
    sentences.push({ text: text.slice(from, end), at: from });
    from = end;
  }
  if (from < text.length) sentences.push({ text: text.slice(from), at: from });
  return sentences.filter((one) => one.text.trim() !== "");
}
