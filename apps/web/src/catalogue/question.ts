// What the address of the catalogue asks the registry for.
import type { Confidence } from "@pilu/schema";

export const filterKeys = ["fn", "type", "vendor", "platform", "sure"] as const;
export type FilterKey = (typeof filterKeys)[number];
export type Filters = Record<FilterKey, string>;

export const levels = [
  "verified",
  "confirmed",
  "partly",
  "recall",
  "none",
] as const satisfies readonly Confidence[];

export interface Question {
  text?: string;
  function?: string;
  dataType?: string;
  vendor?: string;
  platform?: string;
  confidence?: Confidence;
}

/** Leaves out what is not asked for; a level of certainty that there is not is ignored. */
export function question(q: string, filters: Filters): Question {
  const level = levels.find((known) => known === filters.sure);
  const text = q.trim();
  return {
    ...(text !== "" && { text }),
    ...(filters.fn !== "" && { function: filters.fn }),
    ...(filters.type !== "" && { dataType: filters.type }),
    ...(filters.vendor !== "" && { vendor: filters.vendor }),
    ...(filters.platform !== "" && { platform: filters.platform }),
    ...(level !== undefined && { confidence: level }),
  };
}
