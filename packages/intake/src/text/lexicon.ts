import { currentTaxonomy, type Taxonomy } from "@pilu/schema/taxonomy";
import { everyday, onlyAsPlural } from "./everyday.ts";
import { fold, gapBefore, isHan, isWord, type Tokens, tokensOf } from "./tokens.ts";

/** What a term means: a data type, or an umbrella over several; both where a broad word is all that a type is called. */
interface Meaning {
  readonly dataType: string | null;
  /** Index into the umbrella terms of the taxonomy. */
  readonly umbrella: number | null;
  /** Also a word of everyday language: it means data only where data is listed. */
  readonly isEveryday: boolean;
  /** The word itself, where its singular means something else ("contacts", but not "contact us"). */
  readonly exactly: string | null;
}

/** Everyday names of what the taxonomy calls otherwise. */
const furtherTerms: Readonly<Record<string, readonly string[]>> = {
  email: ["email"],
  "phone-number": ["telephone number", "cell number"],
  "birth-age": ["birthday", "birth date"],
};

interface Node {
  /** Most nodes end a term, and a map for each would be most of what is made before the first text is read. */
  next: Map<string, Node> | null;
  meaning: Meaning | null;
}

/** A term found in a text, by offsets. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** The terms of a taxonomy, ready to be looked for: time grows with the text, not with the number of terms. */
export class Lexicon {
  private readonly root: Node = { next: null, meaning: null };
  /** Terms that no text has begun with yet, by their first letter or character: most texts need few of them. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(taxonomy: Taxonomy) {
    for (const type of taxonomy.dataTypes) {
      for (const term of Object.values(type.label))
        this.later(term, () => this.add(term, { dataType: type.id, isLabel: true }));
      for (const term of [...Object.values(type.aliases).flat(), ...(furtherTerms[type.id] ?? [])])
        this.later(term, () => this.add(term, { dataType: type.id, isLabel: false }));
    }
    for (const [term, meaning] of umbrellaMeanings(taxonomy))
      this.later(term, () => this.addUmbrella(term, meaning));
  }

  // Spellings of a term differ in where its words part, never in how they begin.
  private later(term: string, add: () => void): void {
    const [first = ""] = isHan(term) ? term : (/[\p{L}\p{N}]/u.exec(term) ?? []);
    const letter = fold(first);
    const others = this.waiting.get(letter);
    if (others === undefined) this.waiting.set(letter, [add]);
    else others.push(add);
  }

  private startOf(key: string): Node | undefined {
    const letter = key.charAt(0);
    const waiting = this.waiting.get(letter);
    if (waiting !== undefined) {
      this.waiting.delete(letter);
      for (const add of waiting) add();
    }
    return this.root.next?.get(key);
  }

  /** The terms in `text`, from left to right; of those that begin at one place the longest, none inside another. */
  find(text: string): Found[] {
    const plain = fold(text);
    const tokens = tokensOf(plain);
    const found: Found[] = [];
    for (let at = 0; at < tokens.keys.length; ) {
      const start = this.startOf(tokens.keys[at] ?? "");
      const match = start === undefined ? null : longest(plain, { tokens, at, start });
      if (match === null) at += 1;
      else {
        found.push({ from: tokens.from[at] ?? 0, to: tokens.to[match.last] ?? 0, meaning: match.meaning });
        at = match.last + 1;
      }
    }
    return found;
  }

  private add(term: string, { dataType, isLabel }: { dataType: string; isLabel: boolean }): void {
    const plain = fold(term);
    for (const node of this.nodesOf(term)) {
      // Of two types that are called alike the one whose own name it is comes first, then the earlier one.
      if (node.meaning !== null && !isLabel) continue;
      if (node.meaning !== null && labelled.has(node.meaning)) continue;
      const meaning: Meaning = {
        dataType,
        umbrella: null,
        isEveryday: everyday.has(plain),
        exactly: onlyAsPlural.has(plain) ? plain : null,
      };
      if (isLabel) labelled.add(meaning);
      node.meaning = meaning;
    }
  }

  private addUmbrella(term: string, { umbrella, single }: { umbrella: number; single: string | null }): void {
    for (const node of this.nodesOf(term)) {
      const had = node.meaning;
      const keeps = had !== null && had.dataType !== null && (labelled.has(had) || had.dataType === single);
      const isEveryday = everyday.has(fold(term));
      node.meaning = { dataType: keeps ? had.dataType : null, umbrella, isEveryday, exactly: null };
    }
  }

  private nodesOf(term: string): Node[] {
    return spellings(term).map((keys) => {
      let node = this.root;
      for (const key of keys) {
        node.next ??= new Map();
        let next = node.next.get(key);
        if (next === undefined) {
          next = { next: null, meaning: null };
          node.next.set(key, next);
        }
        node = next;
      }
      return node;
    });
  }
}

/** The longest term that begins with the token at `at`, whose node is `start`. */
function longest(
  text: string,
  { tokens, at, start }: { tokens: Tokens; at: number; start: Node },
): { last: number; meaning: Meaning } | null {
  let node: Node | undefined = start;
  let best: { last: number; meaning: Meaning } | null = null;
  for (let last = at; node !== undefined; ) {
    const { meaning }: Node = node;
    const isMeant =
      meaning !== null &&
      (meaning.exactly === null || text.slice(tokens.from[at], tokens.to[last]) === meaning.exactly);
    if (isMeant) best = { last, meaning };
    last += 1;
    const next: Node["next"] = node.next;
    const key = tokens.keys[last];
    const gap: string | null = key === undefined || next === null ? null : gapBefore(text, tokens, last);
    node = gap === null ? undefined : next?.get(gap === "" ? (key ?? "") : `${gap}${key}`);
  }
  return best;
}

const labelled = new WeakSet<Meaning>();

function umbrellaMeanings({
  umbrellaTerms,
  dataTypes,
}: Taxonomy): [string, { umbrella: number; single: string | null }][] {
  const types = new Set(dataTypes.map((type) => type.id));
  return umbrellaTerms.flatMap(({ label, candidates }, umbrella) => {
    const [first] = candidates;
    const single = candidates.length === 1 && first !== undefined && types.has(first) ? first : null;
    return Object.values(label)
      .filter((term) => !isOpenEnding(term))
      .map((term): [string, { umbrella: number; single: string | null }] => [term, { umbrella, single }]);
  });
}

/** Whether an umbrella term is a way to leave a list open ("等", "including but not limited to"), not a name of data. */
function isOpenEnding(term: string): boolean {
  return /^(?:等|包括但不限于|etc\.?|including but not limited to)$/i.test(term);
}

/**
 * A term as sequences of trie keys: word by word, and with neighbouring Latin words written as one, as "AndroidID" and
 * "WiFi" are; a capital inside a word is where it may be written as two.
 */
function spellings(term: string): string[][] {
  // Most terms are Chinese alone, and have one spelling; what follows costs more than reading a short text.
  if (hanAlone.test(term)) return [term.split("")];
  const keys = keysOf(term);
  const split = /[a-z][A-Z]/.test(term) ? keysOf(term.replace(/([a-z])([A-Z])/g, "$1 $2")) : keys;
  const all = [...joinings(keys), ...(split.length === keys.length ? [] : joinings(split))];
  return all.filter((one) => one.length > 0);
}

const hanAlone = /^[\u3400-\u9fff]+$/;

function keysOf(term: string): string[] {
  const plain = fold(term);
  const tokens = tokensOf(plain);
  return tokens.keys.map((key, at) => (at === 0 ? key : `${gapBefore(plain, tokens, at) ?? ""}${key}`));
}

/** The keys apart, with each pair of neighbouring words as one, and with all words that follow each other as one. */
function joinings(keys: readonly string[]): string[][] {
  const pairs = keys.flatMap((key, at) => (isWord(key) && isWord(keys[at - 1] ?? "") ? [at] : []));
  const joined = pairs.map((at) => [
    ...keys.slice(0, at - 1),
    `${keys[at - 1]}${keys[at]}`,
    ...keys.slice(at + 1),
  ]);
  return [[...keys], ...joined, ...(pairs.length < 2 ? [] : [runsAsOne(keys)])];
}

function runsAsOne(keys: readonly string[]): string[] {
  const runs: string[] = [];
  for (const key of keys) {
    const before = runs.at(-1);
    if (before !== undefined && isWord(before) && isWord(key)) runs[runs.length - 1] = `${before}${key}`;
    else runs.push(key);
  }
  return runs;
}

let current: Lexicon | undefined;

/** The lexicon of the current taxonomy, made when it is first asked for. */
export function currentLexicon(): Lexicon {
  current ??= new Lexicon(currentTaxonomy);
  return current;
}
