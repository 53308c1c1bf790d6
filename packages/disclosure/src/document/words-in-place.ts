import type { Content, Entry, Labels } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf, type TaxonomyIndex, type Vocabulary } from "../compose/index-of.ts";
import { wordsOf } from "../compose/labels.ts";
import { onceFor } from "../compose/once-for.ts";
import { groupsOfTypes, idsIn } from "../compose/used-ids.ts";
import { isSame } from "../diff/same.ts";

/** Entries of a page that are stored and not read: only those are that may say what is asked. */
export interface StoredEntries {
  /** Those among whose strings `text` is, and perhaps others. */
  mentioning(text: string): Iterable<Entry>;
  all(): Iterable<Entry>;
}

/** An entry may name none, and then needs the word of one all the same. */
const unnamed = new Set<Vocabulary>(["basis"]);
/** Groups are those of the data types. */
const derived = new Set<Vocabulary>(["group", "group-short"]);

// An entry that many pages have is looked at once.
const idsOf = onceFor((index: TaxonomyIndex) => onceFor((entry: Entry) => idsIn(entry, index)));

/**
 * The words that a page needs after some of its entries became others: `was` are those that it needed before, the same
 * objects where they stay. Of what the excerpts say, only a word that goes from them is in doubt: an entry that is
 * `kept` may need it still. What the app itself needs, both excerpts have. Null where the page lacks a word that the
 * entries before needed.
 */
export function wordsAfter(
  was: Labels,
  { after, before, kept }: { before: Content; after: Content; kept: StoredEntries },
): Labels | null {
  const index = indexOf(taxonomyVersion(after.taxonomy));
  const isKept = (name: Vocabulary, id: string) => {
    for (const entry of unnamed.has(name) ? kept.all() : kept.mentioning(id))
      if (idsOf(index)(entry)[name].has(id)) return true;
    return false;
  };
  const words = { ...was };
  const put = (name: Vocabulary, ids: ReadonlySet<string>) => {
    const block = wordsOf(ids, { index, name });
    if (!isSame(was[name], block)) words[name] = block;
  };
  for (const name of Object.keys(index.labels) as Vocabulary[]) {
    const [had, has] = [before.labels[name] ?? {}, after.labels[name] ?? {}];
    if (!Object.keys(had).every((id) => Object.hasOwn(was[name] ?? {}, id))) return null;
    if (derived.has(name) || isSame(had, has)) continue;
    const ids = new Set([...Object.keys(was[name] ?? {}), ...Object.keys(has)]);
    for (const id of Object.keys(had)) if (!Object.hasOwn(has, id) && !isKept(name, id)) ids.delete(id);
    put(name, ids);
    if (name === "data-type") for (const group of derived) put(group, groupsOfTypes(ids, index));
  }
  return words;
}
