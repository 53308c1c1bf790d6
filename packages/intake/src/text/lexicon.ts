import table from "./data/lexicon.json" with { type: "json" };
import type { LexiconTable } from "./lexicon-table.ts";
import type { Meaning } from "./terms.ts";
import { fold, gapBetween, isHan, namesIn, type Token, tokenFrom, tokenOf } from "./tokens.ts";

/** A term found in a text, by offsets. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

const { meanings, chinese, steps, pattern } = table as unknown as LexiconTable;
let terms: RegExp | undefined;

/**
 * The terms of the current taxonomy in `text`, from left to right; of those that begin at one place the longest, none
 * inside another. Time grows with the text, not with the number of terms. Most policies are read by a process that reads
 * no other: the engine runs one pattern over the text, and only where a term is or may begin something is done.
 */
export function termsIn(text: string): Found[] {
  const plain = fold(text);
  const names = namesIn(plain);
  const found: Found[] = [];
  terms ??= new RegExp(pattern, "g");
  terms.lastIndex = 0;
  // A name ends a term before it, and holds none.
  let next = 0;
  for (let match = terms.exec(plain); match !== null; match = terms.exec(plain)) {
    const { 0: begun, index: at } = match;
    while ((names[next]?.to ?? plain.length) <= at) next += 1;
    const end = names[next]?.from ?? plain.length;
    const one = end <= at ? null : termAt(plain, { at, end, begun });
    if (one !== null) found.push(one);
    terms.lastIndex = end <= at ? (names[next]?.to ?? end) : (one?.to ?? at + 1);
  }
  return found;
}

/** The longest term that begins at `at`, where the pattern took `begun` in: a term of Chinese characters, a word or nothing. */
function termAt(plain: string, { at, end, begun }: { at: number; end: number; begun: string }): Found | null {
  const isWord = begun !== "" && !isHan(begun);
  const other = longest(plain, tokenOf(isWord ? begun : plain.charAt(at), at), end);
  const meaning = isWord || begun === "" ? undefined : meanings[chinese[begun] ?? -1];
  const to = at + begun.length;
  return meaning === undefined || (other !== null && other.to > to) ? other : { from: at, to, meaning };
}

/** The longest term that begins with `first`, of tokens before `end`. */
function longest(plain: string, first: Token, end: number): Found | null {
  let best: Found | null = null;
  let last = first;
  let step = stepIn(steps, first.key);
  while (step !== undefined) {
    const meaning = meanings[step[0]];
    const exactly = meaning?.exactly ?? null;
    if (meaning !== undefined && (exactly === null || exactly === plain.slice(first.from, last.to)))
      best = { from: first.from, to: last.to, meaning };
    const next = step[1];
    const token = next === undefined ? null : tokenFrom(plain, last.to);
    if (next === undefined || token === null || token.from >= end) break;
    const gap = gapBetween(plain, last, token);
    if (gap === null) break;
    step = stepIn(next, gap === "" ? token.key : `${gap}${token.key}`);
    last = token;
  }
  return best;
}

function stepIn(among: LexiconTable["steps"], key: string): LexiconTable["steps"][string] | undefined {
  // A word of the text may be called like something that every object has.
  return Object.hasOwn(among, key) ? among[key] : undefined;
}
