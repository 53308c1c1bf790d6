import type { Taxonomy } from "@pilu/schema/taxonomy";
import { spellingsOf } from "./spellings.ts";
import { type Meaning, meaningOf, termsOf } from "./terms.ts";
import { isHan, wordSigns } from "./tokens.ts";

/** What is meant where a term may end, -1 where terms only go on, and with which keys they do. */
type Step = readonly [meaning: number, next?: Readonly<Record<string, Step>>];

/**
 * The terms of a taxonomy as they are looked for. To make it takes longer than to read a policy, so it is kept as data:
 * `node scripts/write-lexicon.mjs` writes it anew. A meaning stands as its index in `meanings`.
 */
export interface LexiconTable {
  readonly meanings: readonly Meaning[];
  /** Terms of Chinese characters alone, by their first two, the longest first. */
  readonly chinese: Readonly<Record<string, readonly (readonly [term: string, meaning: number])[]>>;
  /** The other ones, key by key of their tokens. */
  readonly steps: Readonly<Record<string, Step>>;
  /** Source of a pattern that stands where terms may begin and takes nothing in. */
  readonly beginning: string;
}

const hanAlone = /^[\u3400-\u9fff]+$/;

/** The table of a taxonomy; of terms that are spelt alike `meaningOf` says which counts. */
export function lexiconTable(taxonomy: Taxonomy): LexiconTable {
  const chinese = new Map<string, Meaning>();
  const latin = new Map<string, { keys: readonly string[]; meaning: Meaning }>();
  for (const term of termsOf(taxonomy)) {
    if (hanAlone.test(term.plain)) {
      const meaning = meaningOf(term, chinese.get(term.plain) ?? null);
      if (meaning !== null) chinese.set(term.plain, meaning);
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
  const byFirst: Record<string, [string, number][]> = {};
  for (const [term, meaning] of [...chinese].sort(([a], [b]) => b.length - a.length)) {
    byFirst[term.slice(0, 2)] ??= [];
    byFirst[term.slice(0, 2)]?.push([term, indexOf(meaning)]);
  }
  const steps: Steps = {};
  for (const { keys, meaning } of latin.values()) addSteps(steps, keys, indexOf(meaning));
  return { chinese: byFirst, steps, meanings, beginning: beginningOf(Object.keys(byFirst), steps) };
}

interface Steps {
  [key: string]: [meaning: number, next?: Steps];
}

function addSteps(steps: Steps, [key = "", ...others]: readonly string[], meaning: number): void {
  steps[key] ??= [-1];
  const step = steps[key];
  if (others.length === 0) step[0] = meaning;
  else {
    step[1] ??= {};
    addSteps(step[1], others, meaning);
  }
}

/**
 * A pattern of how terms begin: a Chinese character alone or before one that goes on from it, and a whole word in any
 * number. Pairs are first looked for as any first before any second: that is quick, and most places are neither.
 */
function beginningOf(chinese: readonly string[], steps: Steps): string {
  const follows = new Map<string, Set<string>>();
  const words = new Set<string>(["e-mail"]);
  const follow = (first: string, second: string) =>
    follows.set(first, (follows.get(first) ?? new Set()).add(isHan(second) ? second : ""));
  for (const two of chinese) follow(two.charAt(0), two.charAt(1));
  for (const [key, [meaning, next]] of Object.entries(steps))
    if (isHan(key))
      for (const second of [...(meaning === -1 ? [] : [""]), ...Object.keys(next ?? {})]) follow(key, second);
    else words.add(stemOf(key));
  const pairs = [...follows].filter(([, seconds]) => !seconds.has(""));
  const alone = [...follows].flatMap(([first, seconds]) => (seconds.has("") ? [first] : []));
  const any = `${oneOf(pairs.map(([first]) => first))}${oneOf(pairs.flatMap(([, seconds]) => [...seconds]))}`;
  const each = pairs.map(([first, seconds]) => `${first}(?=${oneOf([...seconds])})`).join("|");
  const word = `(?<![${wordSigns}])(?:${[...words].sort().join("|")})${ending}(?![${wordSigns}])`;
  return `(?=${oneOf(alone)}|(?=${any})(?:${each})|${word})`;
}

function oneOf(signs: readonly string[]): string {
  return `[${[...new Set(signs)].join("")}]`;
}

/** What a word may end with after what every number of it begins with: `activity` and `activities`. */
const ending = "(?:s|es|y|ys|ies)?";

function stemOf(key: string): string {
  return key.endsWith("y") ? key.slice(0, -1) : key;
}
