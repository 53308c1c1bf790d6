import { Problem } from "../problem/problem.ts";
import type { Localised } from "../text/localised.ts";
import v1 from "./v1/change-words.json" with { type: "json" };

/** A sentence or word of the public "what changed", such as `itemAdded`; a kind of difference names what it is about. */
export type ChangeWord = keyof typeof v1;

const versions: Readonly<Record<string, Readonly<Record<ChangeWord, Localised>>>> = { "1.0": v1 };

/**
 * The words in which changes are told, as published with a version of the taxonomy, in both languages: what an old
 * version said of its changes never reads otherwise. Throws a Problem (`document.schema`) for a version that was never
 * published.
 */
export function changeWords(taxonomyVersion: string): Record<ChangeWord, Localised> {
  const found = Object.hasOwn(versions, taxonomyVersion) ? versions[taxonomyVersion] : undefined;
  if (found === undefined) throw new Problem("document.schema", { schema: `taxonomy ${taxonomyVersion}` });
  return found;
}
