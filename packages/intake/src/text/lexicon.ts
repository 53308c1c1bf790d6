import table from "./data/lexicon.json" with { type: "json" };
import type { LexiconTable, Step } from "./lexicon-table.ts";
import type { Meaning } from "./terms.ts";
import { fold, gapBetween, isGap, isHan, keyOf, namesIn, signOf, type Token, tokenFrom } from "./tokens.ts";

/** A term found in a text, by offsets. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

const { meanings, chinese, steps, pattern } = table as unknown as LexiconTable;

/** What a term begins with, how long that is, how it goes on, and what it means where it does not. */
interface Start {
  readonly key: string;
  readonly length: number;
  readonly step: Step | undefined;
  readonly meaning: Meaning | null;
}

/** Made when it is first needed. */
interface Lexicon {
  readonly terms: RegExp;
  /** By what the pattern took in: a text has the same words over and over, and the pattern has but so many. */
  readonly starts: Map<string, Start>;
}
let made: Lexicon | undefined;

/** The terms of the current taxonomy in `text`, as {@link termsInFolded} finds them. */
export function termsIn(text: string): Found[] {
  return termsInFolded(fold(text));
}

/**
 * The terms of the current taxonomy in a folded text, from left to right; of those that begin at one place the longest,
 * none inside another. Time grows with the text, not with the number of terms. Most policies are read by a process that
 * reads no other: the engine runs one pattern over the text, and only where a term is or may begin something is done, in
 * one loop without calls that pass objects on, which is what costs most before the engine has compiled it.
 */
export function termsInFolded(plain: string): Found[] {
  made ??= { terms: new RegExp(pattern, "g"), starts: new Map() };
  const { terms, starts } = made;
  const names = namesIn(plain);
  const found: Found[] = [];
  // A name ends a term before it, and holds none.
  let next = 0;
  let nameFrom = names[0]?.from ?? plain.length;
  let nameTo = names[0]?.to ?? plain.length;
  terms.lastIndex = 0;
  for (let match = terms.exec(plain); match !== null; match = terms.exec(plain)) {
    const at = match.index;
    while (nameTo <= at) {
      next += 1;
      nameFrom = names[next]?.from ?? plain.length;
      nameTo = names[next]?.to ?? plain.length;
    }
    if (nameFrom <= at) {
      terms.lastIndex = nameTo;
      continue;
    }
    // A term of Chinese characters, a word, or nothing where a character begins a term of both scripts.
    const begun = match[0] === "" ? plain.charAt(at) : match[0];
    let start = starts.get(begun);
    if (start === undefined) {
      start = startOf(begun);
      starts.set(begun, start);
    }
    let { meaning } = start;
    let end = at + begun.length;
    let to = at + start.length;
    let token: Token | null = null;
    for (let step = start.step; step !== undefined; ) {
      const meant = meanings[step[0]];
      if (
        meant !== undefined &&
        (meaning === null || to > end) &&
        (meant.exactly === null || plain.startsWith(meant.exactly, at))
      ) {
        meaning = meant;
        end = to;
      }
      const among = step[1];
      if (among === undefined || !mayGoOn(plain, to, step[2] ?? "")) break;
      const last: Token = token ?? { key: start.key, from: at, to };
      token = tokenFrom(plain, to);
      if (token === null || token.from >= nameFrom) break;
      const gap = gapBetween(plain, last, token);
      if (gap === null) break;
      step = stepIn(among, gap === "" ? token.key : gap + token.key);
      to = token.to;
    }
    if (meaning !== null) found.push({ from: at, to: end, meaning });
    terms.lastIndex = meaning === null ? at + 1 : end;
  }
  return found;
}

/** What the pattern took in: a word, which may go on in any number, or a term of Chinese characters. */
function startOf(begun: string): Start {
  const first = isHan(begun) ? begun.charAt(0) : begun;
  const key = keyOf(first);
  const meaning = Object.hasOwn(chinese, begun) ? meanings[chinese[begun] ?? -1] : undefined;
  return { key, length: first.length, step: stepIn(steps, key), meaning: meaning ?? null };
}

/** Whether what follows may begin a key that begins with one of `signs`: most of what follows a word does not. */
function mayGoOn(plain: string, at: number, signs: string): boolean {
  let next = at;
  while (isGap(plain.charCodeAt(next))) next += 1;
  return signs.includes(signOf(plain.charAt(next)));
}

function stepIn(among: LexiconTable["steps"], key: string): Step | undefined {
  // A word of the text may be called like something that every object has.
  return Object.hasOwn(among, key) ? among[key] : undefined;
}
