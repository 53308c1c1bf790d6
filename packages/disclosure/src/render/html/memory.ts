import { isKnownShared } from "../../document/canonical-text.ts";
import type { Reader } from "../reader.ts";

interface Made<T> {
  readonly reader: Reader;
  readonly view: string;
  readonly parts: Parts;
  readonly value: T;
}

type Parts = readonly [object, ...(object | null)[]];

/** Ways in which one part is seen, of which so many are kept. */
const mostViews = 32;

/**
 * A memory for what is made of `parts`, of the reader's words and of what `view` says, and of nothing else. What an SDK
 * says is one object in many documents: while these have the same words, its HTML is made once.
 */
export function memory<T>() {
  const known = new WeakMap<object, Made<T>[]>();
  return (parts: Parts, { view, reader }: { view: string; reader: Reader }, make: () => T): T => {
    if (!reader.isLasting) return make();
    const [first] = parts;
    const before = known.get(first);
    // Nearly always there are two, one for each language: looking at them is quicker than making a key.
    if (before !== undefined)
      for (const made of before)
        if (made.reader === reader && made.view === view && isSame(made.parts, parts)) return made.value;
    const value = make();
    if (!parts.every((part) => part === null || isKnownShared(part))) return value;
    const made = { parts, reader, value, view };
    if (before !== undefined && before.length < mostViews) before.push(made);
    else known.set(first, [made]);
    return value;
  };
}

function isSame(before: Parts, parts: Parts): boolean {
  for (let at = 0; at < parts.length; at += 1) if (before[at] !== parts[at]) return false;
  return true;
}
