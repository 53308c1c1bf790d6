import { type Faults, lineAt } from "./fault.ts";
import { jsonFault } from "./json-fault.ts";
import { isRecord } from "./package.ts";

/** The JSON object that `text` holds; null, with a fault, where it is none. A key that stands twice is a fault too. */
export function jsonObject(text: string, faults: Faults): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, expected } = jsonFault(text);
    faults.add(line, expected);
    return null;
  }
  if (!isRecord(value)) {
    faults.add(1, "lock-object");
    return null;
  }
  const twice = repeatedKey(text);
  if (twice !== null) faults.add(() => lineAt(text, twice), "unique-key");
  return value;
}

const quote = 34;
const backslash = 92;

/**
 * Where valid JSON repeats a key within one object; null where it does not. Parsers silently keep the last, and a merge
 * gone wrong leaves both. One pass over the characters.
 */
export function repeatedKey(text: string): number | null {
  // One set for each open object, null for a list.
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charCodeAt(at);
    if (one === quote) {
      const start = at + 1;
      for (at = start; text.charCodeAt(at) !== quote; at += 1) if (text.charCodeAt(at) === backslash) at += 1;
      const keys = open.at(-1);
      if (!isKey || keys === null || keys === undefined) continue;
      const key = text.slice(start, at);
      if (keys.has(key)) return start;
      keys.add(key);
      isKey = false;
    } else if (one === 123) {
      open.push(new Set());
      isKey = true;
    } else if (one === 91) {
      open.push(null);
      isKey = false;
    } else if (one === 125 || one === 93) {
      open.pop();
    } else if (one === 44) {
      isKey = open.at(-1) !== null;
    }
  }
  return null;
}
