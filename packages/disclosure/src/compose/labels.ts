import type { App, Entry, Labels, Localised } from "@pilu/schema";
import { pageWords } from "@pilu/schema/taxonomy";
import { keptInOrder, madeOfShared, shared } from "../document/canonical-text.ts";
import type { TaxonomyIndex, Vocabulary } from "./index-of.ts";
import { usedIds } from "./used-ids.ts";

/**
 * Every word that the page is read with, by block and id: labels of the ids used, and under `page` its own words.
 * An id that the taxonomy lacks, such as a vendor's own permission, is labelled by itself.
 */
export function labelsOf(
  { app, entries, taxonomy }: { app: App; entries: readonly Entry[]; taxonomy: string },
  index: TaxonomyIndex,
): Labels {
  const used = usedIds(app, entries, index);
  const labels: Labels = {};
  for (const name of [...(Object.keys(used) as Vocabulary[]), "page" as const].sort()) {
    labels[name] =
      name === "page" ? shared(pageWords(taxonomy)) : keptInOrder(blockOf(used[name], index.labels[name]));
  }
  return madeOfShared(labels);
}

function blockOf(ids: ReadonlySet<string>, known: ReadonlyMap<string, Localised>): Record<string, Localised> {
  const block: Record<string, Localised> = {};
  for (const id of [...ids].sort()) block[id] = known.get(id) ?? { en: id, "zh-CN": id };
  return block;
}
