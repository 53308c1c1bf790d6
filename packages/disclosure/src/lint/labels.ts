import type { Localised } from "@pilu/schema";
import type { Vocabulary } from "../compose/index-of.ts";
import type { AppView } from "./view.ts";

/** The word for an id in every language; an id that the taxonomy lacks stands for itself. */
export function labelOf({ index }: Pick<AppView, "index">, vocabulary: Vocabulary, id: string): Localised {
  return index.labels[vocabulary].get(id) ?? { en: id };
}
