import { z } from "zod";
import { Contact } from "../contact.ts";
import { Collection } from "../data-item.ts";
import { IntegrationId, SdkId, VendorId } from "../ids.ts";
import { Countries, CrossBorder, IntegrationPurpose, SensitiveNotice } from "../integration/integration.ts";
import { Permission } from "../permission.ts";
import { Retention } from "../retention.ts";
import { NationalPlatformRecord, SdkLinks } from "../sdk/sdk.ts";
import {
  CountryCode,
  FunctionId,
  Method,
  Platform,
  Role,
  SdkKind,
  Treatment,
  Trigger,
} from "../taxonomy/vocabulary.ts";
import { WebLink } from "../text/link.ts";
import { LocalisedLine, LocalisedProse } from "../text/localised.ts";
import { Line } from "../text/text.ts";

/** The company behind an entry as users read it. */
export const EntryVendor = z.strictObject({
  id: VendorId,
  names: LocalisedLine,
  country: CountryCode.nullable(),
  contact: Contact.nullable(),
});

/**
 * One SDK of the list: integration and SDK already merged, nothing left to look up but labels.
 * Its id is the integration's, and it may stand in several groups. `null` is "not stated by the vendor".
 */
export const Entry = z.strictObject({
  id: IntegrationId,
  sdk: SdkId,
  names: LocalisedLine,
  brand: LocalisedLine.nullable(),
  kind: SdkKind,
  function: FunctionId,
  module: LocalisedLine.nullable(),
  platforms: z.array(Platform),
  packages: z.array(Line),
  versionRange: Line.nullable(),
  vendor: EntryVendor,
  nationalPlatform: NationalPlatformRecord.nullable(),
  role: Role,
  cooperation: LocalisedLine.nullable(),
  purposes: z.array(IntegrationPurpose),
  purposeText: LocalisedProse,
  scenario: LocalisedProse,
  trigger: Trigger,
  triggerText: LocalisedProse.nullable(),
  methods: z.array(Method),
  processing: LocalisedProse.nullable(),
  treatment: Treatment.nullable(),
  data: Collection,
  /** Ids of the data items that the law of one of the app's regions counts as sensitive in this use. */
  sensitiveTypes: z.array(z.string()),
  sensitive: SensitiveNotice.nullable(),
  permissions: z.array(Permission),
  necessity: z.strictObject({ required: z.boolean(), ifRefused: LocalisedProse.nullable() }),
  countries: Countries,
  crossBorder: CrossBorder.nullable(),
  retention: Retention.nullable(),
  optOut: z.strictObject({ path: LocalisedProse.nullable(), url: WebLink.nullable() }).nullable(),
  rights: LocalisedProse.nullable(),
  options: z.array(z.strictObject({ name: Line, effect: LocalisedProse })),
  soldOrShared: z.enum(["sold", "shared", "neither", "not-stated"]),
  links: SdkLinks,
  security: LocalisedProse.nullable(),
  certification: LocalisedProse.nullable(),
  brief: LocalisedProse.nullable(),
  notes: LocalisedProse.nullable(),
  /** Groups of facts that a person has yet to confirm; always empty in a published version. */
  unconfirmed: z.array(z.enum(["coordinates", "data", "policy"])),
});
export type Entry = z.infer<typeof Entry>;
