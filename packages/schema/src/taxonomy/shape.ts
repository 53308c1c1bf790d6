import { z } from "zod";
import { Region } from "../entity.ts";
import { LocalisedLine } from "../text/localised.ts";

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const Aliases = z.strictObject({ "zh-CN": z.array(z.string()), en: z.array(z.string()) });

/** A word of the taxonomy: a stable id with its labels. */
export const Term = z.strictObject({ id: Id, label: LocalisedLine });
export type Term = z.infer<typeof Term>;

/** Whether a law counts a type as sensitive; `contextual`: precision, content or use decides. */
export const Sensitivity = z.enum(["yes", "contextual", "no"]);
export type Sensitivity = z.infer<typeof Sensitivity>;

/**
 * One kind of personal information, such as `imei` or `location-precise`.
 * `sensitive`: cn = PIPL art. 28 with GB/T 45574-2025, eu = GDPR art. 9, us = CPRA sensitive.
 * `lifespan` (identifiers only): 0 a control in the system resets it, 1 reinstalling does, 2 removing all apps of
 * the vendor, 3 a factory reset, 4 never. `persistent` is lifespan >= 2.
 * `annexB`: listed in GB/T 35273-2020 Annex B. `ccpa`: category of Cal. Civ. Code 1798.140.
 * `mapping`: how sure the Apple and Google crosswalks are.
 */
export const DataType = z.strictObject({
  id: Id,
  label: LocalisedLine,
  aliases: Aliases,
  group: Id,
  platforms: z.array(Id),
  sensitive: z.strictObject({ cn: Sensitivity, eu: Sensitivity, us: Sensitivity }),
  annexB: z.enum(["yes", "no"]),
  resettable: z.enum(["yes", "partly", "no", "not-applicable"]),
  persistence: Id,
  persistent: z.boolean(),
  lifespan: z.int().min(0).max(4).nullable(),
  refusable: z.boolean(),
  ccpa: z.string().nullable(),
  apple: z.string().nullable(),
  google: z.strictObject({ question: z.string(), response: z.string() }).nullable(),
  mapping: z.enum(["direct", "depends-on-use", "judgement"]),
  permissions: z.array(z.string()),
  observed: z.boolean(),
  note: z.string().nullable(),
});
export type DataType = z.infer<typeof DataType>;

/** A system permission. `runtime` asks the user, `special` sits in the system settings, `privileged` is for system apps. */
export const PermissionTerm = z.strictObject({
  id: z.string(),
  platform: Id,
  level: z.enum(["runtime", "special", "normal", "privileged"]),
  label: LocalisedLine,
  dataTypes: z.array(Id),
});
export type PermissionTerm = z.infer<typeof PermissionTerm>;

const AliasedTerm = Term.extend({ aliases: Aliases });

/** One version of the whole taxonomy. A release ships every version it ever published. */
export const Taxonomy = z.strictObject({
  version: z.string(),
  groups: z.array(Term.extend({ short: LocalisedLine })),
  dataTypes: z.array(DataType),
  functions: z.array(Term.extend({ examples: z.array(z.string()), defaultPurposes: z.array(Id) })),
  purposes: z.array(
    Term.extend({
      apple: z.string(),
      google: z.string(),
      basisHint: z.enum(["necessary", "extended", "consent", "separate-consent", "legal"]),
    }),
  ),
  methods: z.array(AliasedTerm),
  roles: z.array(Term),
  treatments: z.array(Term),
  platforms: z.array(Term),
  permissions: z.array(PermissionTerm),
  kinds: z.array(Term),
  triggers: z.array(Term),
  bases: z.array(Term),
  regions: z.array(Term.extend({ id: Region })),
  audiences: z.array(Term),
  demands: z.array(Term),
  umbrellaTerms: z.array(z.strictObject({ label: LocalisedLine, candidates: z.array(Id), why: z.string() })),
  ambiguousTerms: z.array(z.strictObject({ term: z.string(), candidates: z.array(Id), why: z.string() })),
  apple: z.strictObject({
    dataTypes: z.array(z.string()),
    purposes: z.array(z.string()),
    requiredReasons: z.record(z.string(), z.array(z.string())),
  }),
  google: z.strictObject({
    csvHeader: z.array(z.string()),
    types: z.array(z.strictObject({ question: z.string(), response: z.string(), label: z.string() })),
    purposes: z.array(z.string()),
  }),
});
export type Taxonomy = z.infer<typeof Taxonomy>;

/** A country or territory by its ISO 3166-1 alpha-2 code. */
export const Country = z.strictObject({ id: z.string().regex(/^[A-Z]{2}$/), label: LocalisedLine });
export type Country = z.infer<typeof Country>;
