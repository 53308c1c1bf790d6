import type { Taxonomy } from "@pilu/schema/taxonomy";
import { spellingsOf } from "./spellings.ts";
import { type Meaning, meaningOf, type Term, termsOf } from "./terms.ts";
import { isHan, tokenFrom, wordSigns } from "./tokens.ts";

/**
 * The terms of a taxonomy as they are looked for. To make it takes longer than to read a policy, so it is kept as data:
 * `node scripts/write-lexicon.mjs` writes it anew. A meaning stands as its index in `meanings`.
 */
export interface LexiconTable {
  readonly meanings: readonly Meaning[];
  /** Terms of Chinese characters alone, by their first two, the longest first. */
  readonly chinese: Readonly<Record<string, readonly (readonly [term: string, meaning: number])[]>>;
  /** The other ones: by the keys of the tokens up to one of them what is meant there, -1 where terms only go on. */
  readonly steps: Readonly<Record<string, number>>;
  /** Source of a pattern of how terms begin. */
  readonly beginning: string;
}

const hanAlone = /^[\u3400-\u9fff]+$/;

/** The table of a taxonomy; of terms that are spelt alike `meaningOf` says which counts. */
export function lexiconTable(taxonomy: Taxonomy): LexiconTable {
  const beginnings = new Beginnings();
  const chinese = new Map<string, Meaning>();
  const steps = new Map<string, Meaning | null>();
  for (const term of termsOf(taxonomy)) {
    beginnings.add(term);
    if (hanAlone.test(term.plain)) {
      const meaning = meaningOf(term, chinese.get(term.plain) ?? null);
      if (meaning !== null) chinese.set(term.plain, meaning);
    } else for (const keys of spellingsOf(term)) addSteps(steps, keys, term);
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
  return {
    chinese: byFirst,
    steps: Object.fromEntries([...steps].map(([step, one]) => [step, one === null ? -1 : indexOf(one)])),
    meanings,
    beginning: beginnings.source(),
  };
}

function addSteps(steps: Map<string, Meaning | null>, keys: readonly string[], term: Term): void {
  let step = "";
  for (const [at, key] of keys.entries()) {
    step = at === 0 ? key : `${step} ${key}`;
    if (!steps.has(step)) steps.set(step, null);
  }
  const meaning = meaningOf(term, steps.get(step) ?? null);
  if (meaning !== null) steps.set(step, meaning);
}

/** How terms begin, gathered into one pattern. */
class Beginnings {
  private readonly first = new Set<string>();
  private readonly second = new Set<string>();
  private readonly alone = new Set<string>();
  private readonly words = new Set<string>(["e-mail"]);

  add({ plain, written }: Term): void {
    const token = tokenFrom(plain, 0);
    if (token === null) return;
    const { key, to } = token;
    if (isHan(key)) {
      const next = plain.charAt(to);
      if (isHan(next)) {
        this.first.add(key);
        this.second.add(next);
      } else this.alone.add(key);
      return;
    }
    const starts = [key];
    // "X axis" and "XAxis", "iPhone" and "i phone".
    if (key.length === 1) starts.push(key + (tokenFrom(plain, to)?.key ?? ""));
    const [, part] = /^[^A-Za-z]*([A-Za-z]*?[a-z])[A-Z]/.exec(written) ?? [];
    if (part !== undefined) starts.push(part.toLowerCase());
    for (const start of starts)
      this.words.add(start.length === 1 ? `${start}(?![${wordSigns}])` : stemOf(start));
  }

  source(): string {
    const oneOf = (signs: ReadonlySet<string>) => `[${[...signs].join("")}]`;
    const han = `${oneOf(this.alone)}|${oneOf(this.first)}(?=${oneOf(this.second)})`;
    return `${han}|(?<![${wordSigns}])(?:${[...this.words].sort().join("|")})`;
  }
}

/** What every number of a word begins with: `activity` and `activities`. */
function stemOf(key: string): string {
  return key.endsWith("y") ? key.slice(0, -1) : key;
}
