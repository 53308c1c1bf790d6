import { canonical } from "../canonical.ts";
import { Problem } from "../problem/problem.ts";
import type { Localised } from "../text/localised.ts";
import v1 from "./v1/page-words.json" with { type: "json" };

/** A word or sentence of the public page itself, such as `notStated`; `{name}` in it is filled in by the renderer. */
export type PageWord = keyof typeof v1;

// In canonical order, so that the documents which carry them need not be sorted one by one to be hashed.
const versions: Readonly<Record<string, Record<PageWord, Localised>>> = {
  "1.0": JSON.parse(canonical(v1)) as Record<PageWord, Localised>,
};

/**
 * The page's own words as published with a version of the taxonomy, in both languages. A document carries them in
 * `labels.page`; pages that are no documents (history, list of apps) take those of the current version.
 * Throws a Problem (`document.schema`) for a version that was never published.
 */
export function pageWords(taxonomyVersion: string): Record<PageWord, Localised> {
  const found = Object.hasOwn(versions, taxonomyVersion) ? versions[taxonomyVersion] : undefined;
  if (found === undefined) throw new Problem("document.schema", { schema: `taxonomy ${taxonomyVersion}` });
  return found;
}
