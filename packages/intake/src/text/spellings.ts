import { fold, gapBetween, isWord, type Token, tokenFrom } from "./tokens.ts";

/**
 * The ways to spell a term that is not Chinese alone, each a list of the keys of its tokens, with the punctuation before
 * them: word by word, and with neighbouring Latin words written as one, as "AndroidID" and "WiFi" are; a capital inside
 * a word is where it may be written as two.
 */
export function spellingsOf({ written, plain }: { written: string; plain: string }): string[][] {
  const keys = keysOf(plain);
  const split = /[a-z][A-Z]/.test(written) ? keysOf(fold(written.replace(/([a-z])([A-Z])/g, "$1 $2"))) : keys;
  const all = [...joinings(keys), ...(split.length === keys.length ? [] : joinings(split))];
  return all.filter((one) => one.length > 0);
}

function keysOf(plain: string): string[] {
  const keys: string[] = [];
  let before: Token | null = null;
  for (let one = tokenFrom(plain, 0); one !== null; one = tokenFrom(plain, one.to)) {
    keys.push(before === null ? one.key : `${gapBetween(plain, before, one) ?? ""}${one.key}`);
    before = one;
  }
  return keys;
}

/** The keys apart, with each pair of neighbouring words as one, and with all words that follow each other as one. */
function joinings(keys: readonly string[]): string[][] {
  if (keys.length < 2) return [[...keys]];
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
