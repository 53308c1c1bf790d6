import type { Taxonomy } from "@pilu/schema/taxonomy";
import { spellingsOf } from "./spellings.ts";
import { type Meaning, meaningOf, termsOf } from "./terms.ts";
import { hanSigns, isHan, wordSigns } from "./tokens.ts";

/** What is meant where a term may end, -1 where terms only go on; with which keys they do, and what signs these begin with. */
export type Step = readonly [meaning: number, next?: Readonly<Record<string, Step>>, signs?: string];

/**
 * The terms of a taxonomy as they are looked for. To make it takes longer than to read a policy, so it is kept as data:
 * `node scripts/write-lexicon.mjs` writes it anew. A meaning stands as its index in `meanings`.
 */
export interface LexiconTable {
  readonly meanings: readonly Meaning[];
  /** Terms of Chinese characters alone. */
  readonly chinese: Readonly<Record<string, number>>;
  /** The other ones, key by key of their tokens. */
  readonly steps: Readonly<Record<string, Step>>;
  /** Source of a pattern that takes in a term of Chinese characters alone, or what another one begins with. */
  readonly pattern: string;
}

const hanAlone = new RegExp(`^[${hanSigns}]+$`);

/** The table of a taxonomy; of terms that are spelt alike `meaningOf` says which counts. */
export function lexiconTable(taxonomy: Taxonomy): LexiconTable {
  const alone = new Map<string, Meaning>();
  const latin = new Map<string, { keys: readonly string[]; meaning: Meaning }>();
  for (const term of termsOf(taxonomy)) {
    if (hanAlone.test(term.plain)) {
      const meaning = meaningOf(term, alone.get(term.plain) ?? null);
      if (meaning !== null) alone.set(term.plain, meaning);
    } else
      for (const keys of spellingsOf(term)) {
        const spelling = keys.join(" ");
        const meaning = meaningOf(term, latin.get(spelling)?.meaning ?? null);
        if (meaning !== null) latin.set(spelling, { keys, meaning });
      }
  }
  const meanings: Meaning[] = [];
  const indices = new Map<string, number>();
  const indexOf = (meaning: Meaning) => {
    const key = JSON.stringify(meaning);
    const index = indices.get(key) ?? meanings.push(meaning) - 1;
    indices.set(key, index);
    return index;
  };
  const chinese = Object.fromEntries([...alone].map(([term, meaning]) => [term, indexOf(meaning)]));
  const steps: Steps = {};
  for (const { keys, meaning } of latin.values()) addSteps(steps, keys, indexOf(meaning));
  return { chinese, steps, meanings, pattern: patternOf(Object.keys(chinese), steps) };
}

interface Steps {
  [key: string]: [meaning: number, next?: Steps, signs?: string];
}

function addSteps(steps: Steps, [key = "", ...others]: readonly string[], meaning: number): void {
  steps[key] ??= [-1];
  const step = steps[key];
  if (others.length === 0) step[0] = meaning;
  else {
    const next = step[1] ?? {};
    addSteps(next, others, meaning);
    step[1] = next;
    step[2] = [...new Set(Object.keys(next).map((one) => one.charAt(0)))].join("");
  }
}

/**
 * A pattern that takes in the longest Chinese term, or a whole word in any number that a term begins with, or nothing
 * where a term of both scripts begins with Chinese characters. Two of these are first looked for as any first before any
 * second: that is quick, and most places are neither.
 */
function patternOf(chinese: readonly string[], steps: Steps): string {
  const terms = [...chinese].sort().reverse();
  const beginnings = beginningsOf(steps);
  const any = [0, 1].map((at) => oneOf([...terms, ...beginnings].map((one) => one.charAt(at)))).join("");
  const longer = terms.filter((one) => one.length > 1);
  const han = `(?=${any})(?:${longer.join("|")}|(?=(?:${beginnings.join("|")})(?![${hanSigns}])))`;
  const words = ["e-mail", ...Object.keys(steps).flatMap((key) => (isHan(key) ? [] : [stemOf(key)]))];
  const word = `(?<![${wordSigns}])(?:${[...new Set(words)].sort().join("|")})${ending}(?![${wordSigns}])`;
  return `${han}|${oneOf(terms.filter((one) => one.length === 1))}|${word}`;
}

function oneOf(signs: readonly string[]): string {
  return `[${[...new Set(signs)].join("")}]`;
}

/** All Chinese characters before anything else in terms of both scripts. */
function beginningsOf(steps: Steps): string[] {
  return Object.entries(steps).flatMap(([key, [, next = {}]]) => {
    if (!isHan(key)) return [];
    const others = beginningsOf(next).map((one) => key + one);
    return Object.keys(next).every(isHan) ? others : [key, ...others];
  });
}

/** What a word may end with after what every number of it begins with: `activity` and `activities`. */
const ending = "(?:s|es|y|ys|ies)?";

function stemOf(key: string): string {
  return key.endsWith("y") ? key.slice(0, -1) : key;
}
