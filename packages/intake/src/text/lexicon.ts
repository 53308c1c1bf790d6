import table from "./data/lexicon.json" with { type: "json" };
import type { LexiconTable, Step } from "./lexicon-table.ts";
import type { Meaning } from "./terms.ts";
import { fold, gapBetween, isHan, isWord, keyOf, namesIn, type Token, tokenFrom } from "./tokens.ts";

/** A term found in a text, by offsets. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

const { meanings, chinese, steps, pattern } = table as unknown as LexiconTable;

/** Made when it is first needed; a map is asked quicker than an object. */
interface Lexicon {
  readonly terms: RegExp;
  readonly chinese: ReadonlyMap<string, number>;
  readonly steps: ReadonlyMap<string, Step>;
}
let made: Lexicon | undefined;

/** The terms of the current taxonomy in `text`, as {@link termsInFolded} finds them. */
export function termsIn(text: string): Found[] {
  return termsInFolded(fold(text));
}

/**
 * The terms of the current taxonomy in a folded text, from left to right; of those that begin at one place the longest,
 * none inside another. Time grows with the text, not with the number of terms. Most policies are read by a process that
 * reads no other: the engine runs one pattern over the text, and only where a term is or may begin something is done.
 */
export function termsInFolded(plain: string): Found[] {
  made ??= {
    terms: new RegExp(pattern, "g"),
    chinese: new Map(Object.entries(chinese)),
    steps: new Map(Object.entries(steps)),
  };
  const { terms } = made;
  const names = namesIn(plain);
  const found: Found[] = [];
  // A name ends a term before it, and holds none.
  let next = 0;
  let name = names[0];
  terms.lastIndex = 0;
  for (let match = terms.exec(plain); match !== null; match = terms.exec(plain)) {
    const at = match.index;
    while (name !== undefined && name.to <= at) {
      next += 1;
      name = names[next];
    }
    if (name !== undefined && name.from <= at) {
      terms.lastIndex = name.to;
      continue;
    }
    const one = termAt(plain, { at, begun: match[0], end: name?.from ?? plain.length }, made);
    if (one !== null) found.push(one);
    terms.lastIndex = one?.to ?? at + 1;
  }
  return found;
}

/** The longest term that begins at `at`, where the pattern took `begun` in: a term of Chinese characters, a word or nothing. */
function termAt(
  plain: string,
  { at, begun, end }: { at: number; begun: string; end: number },
  lexicon: Lexicon,
): Found | null {
  if (begun !== "" && !isHan(begun))
    return longest(plain, { key: keyOf(begun), from: at, to: at + begun.length }, { end, lexicon });
  const meaning = meanings[lexicon.chinese.get(begun) ?? -1];
  const first = { key: plain.charAt(at), from: at, to: at + 1 };
  const other = longest(plain, first, { end, lexicon });
  const to = at + begun.length;
  return meaning === undefined || (other !== null && other.to > to) ? other : { from: at, to, meaning };
}

/** The longest term that begins with `first`, of tokens before `end`. */
function longest(
  plain: string,
  first: Token,
  { end, lexicon }: { end: number; lexicon: Lexicon },
): Found | null {
  let best: Found | null = null;
  let last = first;
  for (let step = lexicon.steps.get(first.key); step !== undefined; ) {
    const meaning = meanings[step[0]];
    if (meaning !== undefined && (meaning.exactly === null || plain.startsWith(meaning.exactly, first.from)))
      best = { from: first.from, to: last.to, meaning };
    const next = step[1];
    if (next === undefined || !mayGoOn(plain, last.to, step[2] ?? "")) break;
    const token = tokenFrom(plain, last.to);
    const gap = token === null || token.from >= end ? null : gapBetween(plain, last, token);
    if (token === null || gap === null) break;
    step = stepIn(next, gap === "" ? token.key : `${gap}${token.key}`);
    last = token;
  }
  return best;
}

/** Whether what follows may begin a key that begins with one of `signs`: most words after a space do not. */
function mayGoOn(plain: string, at: number, signs: string): boolean {
  if (plain.charCodeAt(at) !== 0x20) return true;
  const sign = plain.charAt(at + 1);
  return signs.includes(sign) || !(isHan(sign) || isWord(sign));
}

function stepIn(among: LexiconTable["steps"], key: string): Step | undefined {
  // A word of the text may be called like something that every object has.
  return Object.hasOwn(among, key) ? among[key] : undefined;
}
