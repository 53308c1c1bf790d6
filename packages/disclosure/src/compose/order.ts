import type { Localised } from "@pilu/schema";
import type { TaxonomyIndex, Vocabulary } from "./index-of.ts";

/** Compares texts by code units: the same order on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The ids in the order of their vocabulary; unknown ones last, by their text. The input stays as it is. */
export function inOrder<T extends string>(
  ids: readonly T[],
  { index, vocabulary }: { index: TaxonomyIndex; vocabulary: Vocabulary },
): T[] {
  if (ids.length < 2) return [...ids];
  const places = index.places[vocabulary];
  return [...ids].sort((a, b) => placeOf(places, a) - placeOf(places, b) || compareText(a, b));
}

export function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  return places.get(id) ?? places.size;
}

/** The name by which things are sorted: English where there is one, lower case, so that both pages agree. */
export function sortName(names: Localised): string {
  const tag = names.en === undefined ? Object.keys(names).sort()[0] : "en";
  return (tag === undefined ? "" : (names[tag] ?? "")).toLowerCase();
}
