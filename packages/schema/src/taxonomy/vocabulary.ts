import { z } from "zod";
import type { Term } from "./shape.ts";
import { countries, currentTaxonomy, dataType } from "./taxonomy.ts";

function oneOf<const Kind extends string>(rows: readonly Pick<Term, "id">[]) {
  return z.enum(rows.map((row) => row.id) as [string, ...string[]]).brand<Kind>();
}

// The closed words of the domain, as zod: the ids of the taxonomy, and nothing else, pass.

export const Platform = oneOf<"platform">(currentTaxonomy.platforms);
export type Platform = z.infer<typeof Platform>;
export const FunctionId = oneOf<"function">(currentTaxonomy.functions);
export type FunctionId = z.infer<typeof FunctionId>;
export const PurposeId = oneOf<"purpose">(currentTaxonomy.purposes);
export type PurposeId = z.infer<typeof PurposeId>;
export const Method = oneOf<"method">(currentTaxonomy.methods);
export type Method = z.infer<typeof Method>;
export const Treatment = oneOf<"treatment">(currentTaxonomy.treatments);
export type Treatment = z.infer<typeof Treatment>;

/** Part of a recipient in law: processor (PIPL 21), independent (PIPL 23), joint (PIPL 20), or none of them. */
export const Role = z.enum([
  "processor",
  "independent",
  "joint",
  "affiliate",
  "os-platform",
  "open-source-local",
]);
export type Role = z.infer<typeof Role>;
/** When an SDK begins to collect. Before consent (`at-start`) is what regulators look for first. */
export const Trigger = z.enum(["at-start", "after-consent", "on-use", "background"]);
export type Trigger = z.infer<typeof Trigger>;
/** Legal basis of a purpose: PIPL 13, GDPR 6. */
export const Basis = z.enum([
  "consent",
  "separate-consent",
  "contract",
  "legal-duty",
  "vital-interests",
  "public-interest",
  "legitimate-interests",
]);
export type Basis = z.infer<typeof Basis>;
/** Kind of third-party part. */
export const SdkKind = z.enum(["sdk", "api", "h5", "plug-in", "saas", "open-source", "backend-recipient"]);
export type SdkKind = z.infer<typeof SdkKind>;
/** Who the app is made for; below 14 China asks a guardian, below 13 the US, 16 or less in the EU. */
export const Audience = z.enum(["under-13", "under-14", "under-16", "under-18", "adults", "mixed"]);
export type Audience = z.infer<typeof Audience>;
/** Whether a feature works without the item. */
export const Demand = z.enum(["required", "optional", "not-stated"]);
export type Demand = z.infer<typeof Demand>;

/** A data type that can be collected: any of the taxonomy but `none`, which is a statement about a whole SDK. */
export const DataTypeId = z
  .string()
  .refine((id) => dataType(id) !== undefined, { error: "data-type.unknown", abort: true })
  .refine((id) => id !== "none", { error: "data-type.none" })
  .brand<"data-type">();
export type DataTypeId = z.infer<typeof DataTypeId>;

const countryCodes = new Set(countries.map((country) => country.id));

/** ISO 3166-1 alpha-2 code. */
export const CountryCode = z
  .string()
  .refine((code) => countryCodes.has(code), { error: "country.unknown" })
  .brand<"country">();
export type CountryCode = z.infer<typeof CountryCode>;
