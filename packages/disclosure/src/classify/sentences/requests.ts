import type { Action, Locale } from "@pilu/schema";
import { type ChangeWord, changeWords, currentTaxonomy } from "@pilu/schema/taxonomy";

const requested: readonly (readonly [Action, ChangeWord])[] = [
  ["N", "requestNotice"],
  ["C", "requestConsent"],
  ["S", "requestSeparateConsent"],
  ["G", "requestGuardian"],
];

/** What users are asked to do, once per version, below its changes. `taxonomy` is that of the document. */
export function requests(
  actions: readonly Action[],
  locale: Locale,
  taxonomy: string = currentTaxonomy.version,
): string[] {
  const words = changeWords(taxonomy);
  return requested.flatMap(([action, word]) => (actions.includes(action) ? [words[word][locale] ?? ""] : []));
}
