import { z } from "zod";
import { Problem } from "../problem/problem.ts";
import v1 from "./v1/crosswalks.json" with { type: "json" };

/**
 * The foreign term for one of our words and how near it comes, as SKOS tells them apart: `exact`, `close`, or `broad`,
 * where the foreign term takes in more. Null: the vocabulary has no equivalent.
 */
const Equivalent = z
  .strictObject({ term: z.string(), match: z.enum(["exact", "close", "broad"]) })
  .nullable();
export type Equivalent = z.infer<typeof Equivalent>;

/** From ids of the taxonomy to the terms of one foreign vocabulary; prefixes of terms stand under `namespaces`. */
const Crosswalk = z.strictObject({
  title: z.string(),
  version: z.string(),
  namespaces: z.record(z.string(), z.string()),
  dataTypes: z.record(z.string(), Equivalent),
  purposes: z.record(z.string(), Equivalent),
  bases: z.record(z.string(), Equivalent),
  roles: z.record(z.string(), Equivalent),
});
export type Crosswalk = z.infer<typeof Crosswalk>;

/**
 * `dpv`: the W3C community's Data Privacy Vocabulary with its extension for personal data. `fides`: Fideslang's data
 * categories, data uses, legal bases and responsibilities. The crosswalks to Apple and Google are rows of the taxonomy.
 */
export const Crosswalks = z.strictObject({ dpv: Crosswalk, fides: Crosswalk });
export type Crosswalks = z.infer<typeof Crosswalks>;

// Checked against its shape by a test, as the taxonomy is.
const versions: Readonly<Record<string, Crosswalks>> = { "1.0": v1 as Crosswalks };

/**
 * The crosswalks as published with a version of the taxonomy. Throws a Problem (`document.schema`) for a version that
 * was never published.
 */
export function crosswalks(taxonomyVersion: string): Crosswalks {
  const found = Object.hasOwn(versions, taxonomyVersion) ? versions[taxonomyVersion] : undefined;
  if (found === undefined) throw new Problem("document.schema", { schema: `taxonomy ${taxonomyVersion}` });
  return found;
}

/** The foreign term for `id`; null where there is no equivalent, or for an id of a later taxonomy. */
export function equivalent(rows: Readonly<Record<string, Equivalent>>, id: string): Equivalent {
  return Object.hasOwn(rows, id) ? (rows[id] ?? null) : null;
}
