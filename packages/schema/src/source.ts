import { z } from "zod";
import { Day } from "./text/day.ts";
import { WebLink } from "./text/link.ts";
import { Line } from "./text/text.ts";

/** Where a fact was read: a page, or a file of a public repository. */
export const Source = z.strictObject({ title: Line, url: WebLink.nullable(), readOn: Day.nullable() });
export type Source = z.infer<typeof Source>;

/**
 * How sure a fact is. `verified`: the vendor's own text was read. `partly`: second-hand or incomplete.
 * `recall`: a suggestion from general knowledge; a person must confirm it (`confirmed`) before it may stand in a
 * published appendix. `none`: nothing is known, which is shown as "not stated by the vendor".
 */
export const Confidence = z.enum(["verified", "partly", "recall", "confirmed", "none"]);
export type Confidence = z.infer<typeof Confidence>;

/** Certainty of the three groups of facts that are gathered separately. */
export const FactConfidence = z.strictObject({
  data: Confidence,
  policy: Confidence,
  coordinates: Confidence,
});
export type FactConfidence = z.infer<typeof FactConfidence>;

/** The groups of facts that still wait for a person. */
export function unconfirmedFacts(confidence: FactConfidence): (keyof FactConfidence)[] {
  return (Object.keys(confidence) as (keyof FactConfidence)[])
    .filter((fact) => confidence[fact] === "recall")
    .sort();
}
