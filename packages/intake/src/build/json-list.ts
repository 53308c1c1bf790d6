import { isRecord } from "./package.ts";

/** A JSON object without one of its lists, and the items of that list, parsed one by one as they are asked for. */
export interface JsonWithList {
  /** The object; in place of the list stands an empty one. */
  readonly content: Record<string, unknown>;
  /** Throws SyntaxError where an item, or what stands between two, is no JSON. */
  readonly items: Iterable<unknown>;
}

/**
 * Takes the list `key` out of a JSON object: of a file of fifty megabytes only one item at a time is in memory. Null where
 * the text is no object with such a list.
 */
export function jsonWithList(text: string, key: string): JsonWithList | null {
  const list = placeOf(text, key);
  if (list === null) return null;
  try {
    const content: unknown = JSON.parse(`${text.slice(0, list.start)}[]${text.slice(list.end)}`);
    return isRecord(content) ? { content, items: itemsOf(text, list) } : null;
  } catch {
    return null;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the list stands that is the value of `key` at the top. */
function placeOf(text: string, key: string): Span | null {
  const open = skipSpace(text, 0);
  if (text[open] !== "{") return null;
  for (let at = skipSpace(text, open + 1); text[at] === '"'; ) {
    const keyEnd = endOfValue(text, at);
    const name = text.slice(at, keyEnd);
    const colon = skipSpace(text, keyEnd);
    if (text[colon] !== ":") return null;
    const start = skipSpace(text, colon + 1);
    const end = endOfValue(text, start);
    if (name === `"${key}"`) return text[start] === "[" && text[end - 1] === "]" ? { start, end } : null;
    const comma = skipSpace(text, end);
    if (text[comma] !== ",") return null;
    at = skipSpace(text, comma + 1);
  }
  return null;
}

function* itemsOf(text: string, { start, end }: Span): Generator<unknown> {
  let at = skipSpace(text, start + 1);
  if (at === end - 1) return;
  for (;;) {
    const itemEnd = endOfValue(text, at);
    yield JSON.parse(text.slice(at, itemEnd));
    at = skipSpace(text, itemEnd);
    if (at === end - 1) return;
    if (text[at] !== ",") throw new SyntaxError("no comma between items");
    at = skipSpace(text, at + 1);
  }
}

const space = /[ \t\r\n]*/y;
const quote = 34;
const backslash = 92;

function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}

/** Behind the value that begins at `start`; brackets are counted, not matched: what lies between is parsed later. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const one = text.charCodeAt(at);
    if (one === quote) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== quote; at += 1)
        if (text.charCodeAt(at) === backslash) at += 1;
      if (depth === 0) return Math.min(at + 1, text.length);
    } else if (one === 91 || one === 123) depth += 1;
    else if (one === 93 || one === 125) {
      depth -= 1;
      if (depth <= 0) return depth < 0 ? at : at + 1;
    } else if (depth === 0 && (one === 44 || one === 58)) return at;
  }
  return text.length;
}
