import { z } from "zod";
import { Contact } from "../contact.ts";
import { DataItem, DataItems, ItemKey } from "../data-item.ts";
import { Status } from "../entity.ts";
import { AppId, IntegrationId, SdkId, VendorId } from "../ids.ts";
import { Permission, PermissionName } from "../permission.ts";
import { Retention } from "../retention.ts";
import {
  Basis,
  CountryCode,
  DataTypeId,
  Method,
  Platform,
  PurposeId,
  Role,
  Treatment,
  Trigger,
} from "../taxonomy/vocabulary.ts";
import { WebLink } from "../text/link.ts";
import { LocalisedLine, LocalisedProse } from "../text/localised.ts";
import { Line } from "../text/text.ts";
import { KeptEvidence } from "./evidence.ts";

/** A purpose in this app, with its basis (none recorded counts as consent) and, where it differs, its role. */
export const IntegrationPurpose = z.strictObject({
  purpose: PurposeId,
  basis: Basis.nullable(),
  /** The interest pursued, where the basis is legitimate interests (GDPR 13(1)(d)). */
  interest: LocalisedProse.nullable(),
  role: Role.nullable(),
});
export type IntegrationPurpose = z.infer<typeof IntegrationPurpose>;

/** What this app changes of one inherited item: a subset of its fields, on the platforms named. */
export const Refinement = z.strictObject({
  key: ItemKey,
  demand: DataItem.shape.demand.optional(),
  condition: DataItem.shape.condition.optional(),
  purposes: DataItem.shape.purposes.optional(),
  methods: DataItem.shape.methods.optional(),
  frequency: DataItem.shape.frequency.optional(),
  treatment: DataItem.shape.treatment.optional(),
  retention: DataItem.shape.retention.optional(),
  note: DataItem.shape.note.optional(),
});
export type Refinement = z.infer<typeof Refinement>;

/**
 * Which data the SDK handles in this app. `inherit`: the SDK's items now and later, minus `except`, with `refine`.
 * `own`: a pinned list; a later edit of the SDK raises a finding instead of reaching this app.
 */
export const IntegrationData = z.discriminatedUnion("mode", [
  z.strictObject({
    mode: z.literal("inherit"),
    except: z.array(z.strictObject({ key: ItemKey, reason: LocalisedProse })),
    refine: z.array(Refinement),
  }),
  z.strictObject({
    mode: z.literal("own"),
    collection: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("items"), items: DataItems }),
      z.strictObject({ kind: z.literal("none") }),
      z.strictObject({ kind: z.literal("not-stated") }),
    ]),
  }),
]);
export type IntegrationData = z.infer<typeof IntegrationData>;

/** What must be told of sensitive types: necessity and impact (PIPL 30), where separate consent is asked (PIPL 29). */
export const SensitiveNotice = z.strictObject({
  necessity: LocalisedProse,
  impact: LocalisedProse,
  separateConsent: LocalisedProse,
});
export type SensitiveNotice = z.infer<typeof SensitiveNotice>;

/** A recipient abroad: the six fields of PIPL 39 and the transfer basis of PIPL 38 or GDPR 44-49. */
export const CrossBorder = z.strictObject({
  recipient: LocalisedLine,
  country: CountryCode,
  contact: Contact,
  purpose: LocalisedProse,
  method: LocalisedProse,
  types: z.array(DataTypeId),
  rights: LocalisedProse,
  mechanism: LocalisedProse,
});
export type CrossBorder = z.infer<typeof CrossBorder>;

/** Where data is. Hong Kong, Macao and Taiwan are abroad for PIPL 38-39. Empty lists: not stated by the vendor. */
export const Countries = z.strictObject({
  seat: CountryCode.nullable(),
  storage: z.array(CountryCode),
  access: z.array(CountryCode),
});
export type Countries = z.infer<typeof Countries>;

export const PermissionUse = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("inherit"), except: z.array(PermissionName) }),
  z.strictObject({ mode: z.literal("own"), permissions: z.array(Permission) }),
]);

/** One SDK in one app: what it does there, on which terms. `null` is "not stated" or "nothing different from the SDK". */
export const Integration = z.strictObject({
  id: IntegrationId,
  status: Status,
  app: AppId,
  sdk: SdkId,
  role: Role,
  cooperation: LocalisedLine.nullable(),
  /** The company this app has the contract with; the SDK's vendor unless named. */
  contractingVendor: VendorId.nullable(),
  platforms: z.array(Platform).min(1, { error: "value.missing" }),
  versionRange: Line.nullable(),
  module: LocalisedLine.nullable(),
  purposes: z.array(IntegrationPurpose).min(1, { error: "value.missing" }),
  purposeText: LocalisedProse.nullable(),
  scenario: LocalisedProse,
  trigger: Trigger,
  triggerText: LocalisedProse.nullable(),
  methods: z.array(Method),
  data: IntegrationData,
  treatment: Treatment.nullable(),
  /** Who processes, in words, where the role alone does not say (第三方自行处理). */
  processing: LocalisedProse.nullable(),
  permissions: PermissionUse,
  necessity: z.strictObject({ required: z.boolean(), ifRefused: LocalisedProse.nullable() }),
  sensitive: SensitiveNotice.nullable(),
  countries: Countries,
  crossBorder: CrossBorder.nullable(),
  retention: Retention.nullable(),
  optOut: z.strictObject({ path: LocalisedProse.nullable(), url: WebLink.nullable() }).nullable(),
  /** How users exercise their rights at the recipient. */
  rights: LocalisedProse.nullable(),
  options: z.array(z.strictObject({ name: Line, effect: LocalisedProse })),
  /** Whether data is sold or shared for cross-context advertising (CCPA 1798.140(ad), (ah)). */
  soldOrShared: z.enum(["sold", "shared", "neither", "not-stated"]),
  /** References to assessments and contracts; kept, never published. */
  evidence: z.array(KeptEvidence),
  notes: LocalisedProse.nullable(),
});
export type Integration = z.infer<typeof Integration>;
