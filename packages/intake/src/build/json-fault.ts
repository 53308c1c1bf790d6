import { type Expectation, lineAt } from "./fault.ts";

/**
 * Where JSON breaks, and what should have stood there. Engines word their errors differently and some name no place, so
 * the text that `JSON.parse` refused is walked again by the grammar of RFC 8259.
 */
export function jsonFault(text: string): { line: number; expected: Expectation } {
  const { at, expected } = firstFault(text);
  return { line: lineAt(text, at), expected };
}

const number = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const word = /true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a JSON string may not hold
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const space = /[ \t\r\n]*/y;

function firstFault(text: string): { at: number; expected: Expectation } {
  const open: ("{" | "[")[] = [];
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const next = (): string | undefined => {
    take(space);
    return text[at];
  };
  const key = (): Expectation | null => {
    if (next() !== '"') return "json-key";
    if (!take(string)) return "json-string";
    if (next() !== ":") return "json-colon";
    at += 1;
    return null;
  };
  for (;;) {
    const one = next();
    if (one === "{" || one === "[") {
      at += 1;
      if (next() !== (one === "{" ? "}" : "]")) {
        open.push(one);
        const wrong = one === "{" ? key() : null;
        if (wrong !== null) return { at, expected: wrong };
        continue;
      }
      at += 1;
    } else if (one === '"' ? !take(string) : !take(number) && !take(word)) {
      return { at, expected: one === '"' ? "json-string" : "json-value" };
    }
    for (;;) {
      const inside = open.at(-1);
      const after = next();
      if (inside === undefined) return { at, expected: "json-end" };
      if (after === (inside === "{" ? "}" : "]")) {
        at += 1;
        open.pop();
        continue;
      }
      if (after !== ",") return { at, expected: "json-comma-or-end" };
      at += 1;
      const wrong = inside === "{" ? key() : null;
      if (wrong !== null) return { at, expected: wrong };
      break;
    }
  }
}
