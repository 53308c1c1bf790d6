import { Problem } from "../problem/problem.ts";
import type { Localised } from "../text/localised.ts";
import v1 from "./v1/double-list-words.json" with { type: "json" };

/** A word of the two lists of collected and of shared personal information, such as `recipient`. */
export type DoubleListWord = keyof typeof v1;

const versions: Readonly<Record<string, Readonly<Record<DoubleListWord, Localised>>>> = { "1.0": v1 };

/**
 * The words of the two lists that the Ministry of Industry and Information Technology asked apps to show in 2021
 * (信管函〔2021〕292号), as published with a version of the taxonomy: what the lists of an old version said never reads
 * otherwise. Throws a Problem (`document.schema`) for a version that was never published.
 */
export function doubleListWords(taxonomyVersion: string): Record<DoubleListWord, Localised> {
  const found = Object.hasOwn(versions, taxonomyVersion) ? versions[taxonomyVersion] : undefined;
  if (found === undefined) throw new Problem("document.schema", { schema: `taxonomy ${taxonomyVersion}` });
  return found;
}
