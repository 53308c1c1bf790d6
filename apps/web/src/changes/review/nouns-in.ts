import { changeKinds, inLanguage, type Locale } from "@pilu/schema";
import { changeWords, currentTaxonomy } from "@pilu/schema/taxonomy";
import type { Nouns } from "./nouns.ts";

/** The noun of every kind of difference. */
export function nounsIn(locale: Locale): Nouns {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = changeWords(
    currentTaxonomy.version,
  );
  return Object.fromEntries(
    changeKinds.flatMap((kind) => {
      const text = words[kind];
      return text === undefined ? [] : [[kind, inLanguage(text, locale).text]];
    }),
  );
}
