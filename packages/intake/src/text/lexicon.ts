import table from "./data/lexicon.json" with { type: "json" };
import type { LexiconTable } from "./lexicon-table.ts";
import type { Meaning } from "./terms.ts";
import { fold, gapBetween, isHan, namesIn, type Stretch, type Token, tokenFrom } from "./tokens.ts";

/** A term found in a text, by offsets. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

const { meanings, chinese, steps, beginning } = table as unknown as LexiconTable;
let begins: RegExp | undefined;

/**
 * The terms of the current taxonomy in `text`, from left to right; of those that begin at one place the longest, none
 * inside another. Time grows with the text, not with the number of terms. Most policies are read by a process that reads
 * no other: the engine runs one pattern over the text, and only where a term may begin something is done.
 */
export function termsIn(text: string): Found[] {
  const plain = fold(text);
  const names = namesIn(plain);
  const found: Found[] = [];
  begins ??= new RegExp(beginning, "g");
  begins.lastIndex = 0;
  // The pattern takes nothing in, so that a test tells the place and no list of what was matched is made for it.
  while (begins.test(plain)) {
    const at = begins.lastIndex;
    begins.lastIndex = at + 1;
    if (isWithin(names, at)) continue;
    const one = isHan(plain.charAt(at)) ? chineseAt(plain, at, names) : wordsAt(plain, at, names);
    if (one === null) continue;
    found.push(one);
    begins.lastIndex = one.to;
  }
  return found;
}

function chineseAt(plain: string, at: number, names: readonly Stretch[]): Found | null {
  const first = plain.charAt(at);
  const second = plain.charAt(at + 1);
  const alone = aloneAt(plain, at, first + second) ?? aloneAt(plain, at, first);
  // Terms of both scripts: most that begin with the same character go on with another one.
  const begun = Object.hasOwn(steps, first) ? steps[first] : undefined;
  const isBegun = begun !== undefined && (!isHan(second) || Object.hasOwn(begun[1] ?? {}, second));
  const mixed = isBegun ? longest(plain, { key: first, from: at, to: at + 1 }, names) : null;
  return mixed !== null && (alone === null || mixed.to > alone.to) ? mixed : alone;
}

/** The longest term of Chinese characters alone that stands at `at` and begins with `beginning`. */
function aloneAt(plain: string, at: number, beginning: string): Found | null {
  for (const [term, index] of chinese[beginning] ?? [])
    if (plain.startsWith(term, at)) return foundAt({ from: at, to: at + term.length }, index);
  return null;
}

function wordsAt(plain: string, at: number, names: readonly Stretch[]): Found | null {
  const token = tokenFrom(plain, at);
  return token === null ? null : longest(plain, token, names);
}

/** The longest term of several tokens that begins with `first`. */
function longest(plain: string, first: Token, names: readonly Stretch[]): Found | null {
  let best: Found | null = null;
  let last = first;
  let key = first.key;
  for (let among = steps; Object.hasOwn(among, key); ) {
    const [meant, next] = among[key] ?? [-1];
    const here = foundAt({ from: first.from, to: last.to }, meant);
    const exactly = here?.meaning.exactly ?? null;
    if (here !== null && (exactly === null || exactly === plain.slice(first.from, last.to))) best = here;
    const token = next === undefined ? null : tokenFrom(plain, last.to);
    if (next === undefined || token === null || isWithin(names, token.from)) break;
    const gap = gapBetween(plain, last, token);
    if (gap === null) break;
    key = gap === "" ? token.key : `${gap}${token.key}`;
    among = next;
    last = token;
  }
  return best;
}

function foundAt({ from, to }: Stretch, index: number): Found | null {
  const meaning = meanings[index];
  return meaning === undefined ? null : { from, to, meaning };
}

function isWithin(names: readonly Stretch[], at: number): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (names[low]?.from ?? at + 1) <= at;
}
