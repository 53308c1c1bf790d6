import type { App, Entry, Labels, Localised } from "@pilu/schema";
import { pageWords } from "@pilu/schema/taxonomy";
import { keptInOrder, madeOfShared, shared } from "../document/canonical-text.ts";
import type { TaxonomyIndex, Vocabulary } from "./index-of.ts";
import { onceFor } from "./once-for.ts";
import { usedIds } from "./used-ids.ts";

/**
 * Every word that the page is read with, by block and id: labels of the ids used, and under `page` its own words.
 * An id that the taxonomy lacks, such as a vendor's own permission, is labelled by itself.
 */
export function labelsOf(
  { app, entries }: { app: App; entries: readonly Entry[] },
  index: TaxonomyIndex,
): Labels {
  const used = usedIds(app, entries, index);
  const labels: Labels = {};
  for (const name of [...(Object.keys(used) as Vocabulary[]), "page" as const].sort()) {
    labels[name] = name === "page" ? shared(pageWords(index.version)) : wordsOf(used[name], { index, name });
  }
  sources.set(labels, index);
  return madeOfShared(labels);
}

// The taxonomies that labels were composed of.
const sources = new WeakMap<Labels, TaxonomyIndex>();

/**
 * All labels of the taxonomy that `labels` were composed of: the same object for all documents of one taxonomy, and
 * the same words for all ids that a document uses. Undefined for labels that were not composed here.
 */
export function wholeLabelsOf(labels: Labels): Labels | undefined {
  const index = sources.get(labels);
  return index === undefined ? undefined : wholeLabels(index);
}

const wholeLabels = onceFor(({ labels, version }: TaxonomyIndex): Labels => {
  const blocks = Object.entries(labels).map(([name, rows]) => [name, Object.fromEntries(rows)] as const);
  return { ...Object.fromEntries(blocks), page: pageWords(version) };
});

// Pages that use the same ids have the same words: a page before and after a change, and many apps among each other.
const blocksMade = onceFor((_: TaxonomyIndex) => new Map<string, Record<string, Localised>>());
const mostBlocks = 2000;

/** The words of some ids of a vocabulary: the same object for the same ids, as long as it is remembered. */
export function wordsOf(
  ids: ReadonlySet<string>,
  { index, name }: { index: TaxonomyIndex; name: Vocabulary },
): Record<string, Localised> {
  const sorted = [...ids].sort();
  const made = blocksMade(index);
  const key = `${name} ${sorted.join(" ")}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  const block: Record<string, Localised> = {};
  for (const id of sorted) block[id] = index.labels[name].get(id) ?? { en: id, "zh-CN": id };
  if (made.size >= mostBlocks) made.clear();
  made.set(key, block);
  return keptInOrder(block);
}
