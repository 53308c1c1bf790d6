import type { Content, Entry, Labels } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf, type TaxonomyIndex, type Vocabulary } from "../compose/index-of.ts";
import { labelsOfIds } from "../compose/labels.ts";
import { addGroups, type UsedIds, usedIds } from "../compose/used-ids.ts";
import { isSame } from "../diff/same.ts";

/** Entries of a page that are stored and not read: only those are that may say what is asked. */
export interface StoredEntries {
  /** Those among whose strings `text` is, and perhaps others. */
  mentioning(text: string): Iterable<Entry>;
  all(): Iterable<Entry>;
}

/** An entry may name none, and then needs the word of one all the same. */
const unnamed = new Set<string>(["basis"]);
/** Groups are those of the data types. */
const derived = new Set<string>(["group", "group-short"]);

/**
 * The words that a page needs after some of its entries became others: `was` are those that it needed before, the same
 * objects where they stay. Of what the excerpts say, only a word that goes from them is in doubt: an entry that is
 * `kept` may need it still. Null where the page lacks a word that the entries before needed.
 */
export function wordsAfter(
  was: Labels,
  { after, before, kept }: { before: Content; after: Content; kept: StoredEntries },
): Labels | null {
  const index = indexOf(taxonomyVersion(after.taxonomy));
  const uses = usesIn(after.app, index);
  const isKept = (name: Vocabulary, id: string) => {
    for (const entry of unnamed.has(name) ? kept.all() : kept.mentioning(id))
      if (uses(entry)[name].has(id)) return true;
    return false;
  };
  const used: Partial<Record<Vocabulary, Set<string>>> = {};
  for (const name of Object.keys(index.labels) as Vocabulary[]) {
    const [had, has] = [before.labels[name] ?? {}, after.labels[name] ?? {}];
    const ids = new Set(derived.has(name) ? [] : [...Object.keys(was[name] ?? {}), ...Object.keys(has)]);
    used[name] = ids;
    for (const id of Object.keys(had)) {
      if (!Object.hasOwn(was[name] ?? {}, id)) return null;
      if (!Object.hasOwn(has, id) && ids.has(id) && !isKept(name, id)) ids.delete(id);
    }
  }
  addGroups(used as UsedIds, index);
  const made = labelsOfIds(used as UsedIds, index);
  return Object.fromEntries(
    Object.entries(made).map(([name, block]) => {
      const old = was[name];
      return [name, old !== undefined && isSame(old, block) ? old : block];
    }),
  );
}

function usesIn(app: Content["app"], index: TaxonomyIndex): (entry: Entry) => UsedIds {
  const known = new Map<Entry, UsedIds>();
  return (entry) => {
    const ids = known.get(entry) ?? usedIds(app, [entry], index);
    known.set(entry, ids);
    return ids;
  };
}
