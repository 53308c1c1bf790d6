import { z } from "zod";
import { Collection } from "../data-item.ts";
import { Status } from "../entity.ts";
import { SdkId, VendorId } from "../ids.ts";
import { Permission } from "../permission.ts";
import { Retention } from "../retention.ts";
import { FactConfidence, Source } from "../source.ts";
import { FunctionId, Method, Platform, PurposeId, SdkKind, Treatment } from "../taxonomy/vocabulary.ts";
import { WebLink } from "../text/link.ts";
import { LocalisedLine, LocalisedProse } from "../text/localised.ts";
import { Line } from "../text/text.ts";
import { Coordinates } from "./coordinates.ts";

/** The entry of an SDK on the national SDK platform (全国SDK管理服务平台), whose five values stores compare. */
export const NationalPlatformRecord = z.strictObject({
  id: Line.nullable(),
  sdkName: Line,
  developerName: Line,
});

/** Links of an SDK; `null` is "not stated by the vendor". */
export const SdkLinks = z.strictObject({
  policy: WebLink.nullable(),
  /** Policies for single languages or regions beside the main one. */
  otherPolicies: z.array(z.strictObject({ title: LocalisedLine, url: WebLink })),
  site: WebLink.nullable(),
  documentation: WebLink.nullable(),
  optOut: WebLink.nullable(),
});

/** Whether the vendor sends data out of mainland China by its own account. */
export const OverseasHint = z.enum(["yes", "no", "not-stated"]);
export type OverseasHint = z.infer<typeof OverseasHint>;

/**
 * A third-party kit, API, plug-in or open-source library, as its vendor describes it.
 * This one schema serves portal, API, catalogue and store. `null` is "not stated by the vendor".
 */
export const Sdk = z.strictObject({
  id: SdkId,
  status: Status,
  mergedInto: SdkId.nullable(),
  names: LocalisedLine,
  aliases: z.array(Line),
  brand: LocalisedLine.nullable(),
  vendor: VendorId,
  function: FunctionId,
  kind: SdkKind,
  platforms: z.array(Platform).min(1, { error: "value.missing" }),
  coordinates: Coordinates,
  links: SdkLinks,
  purposes: z.array(PurposeId).min(1, { error: "value.missing" }),
  purposeText: LocalisedProse,
  data: Collection,
  methods: z.array(Method).min(1, { error: "value.missing" }),
  treatment: Treatment.nullable(),
  permissions: z.array(Permission),
  retention: Retention.nullable(),
  overseas: OverseasHint,
  /** What the vendor says of its security measures (列 第三方数据安全能力描述). */
  security: LocalisedProse.nullable(),
  certification: LocalisedProse.nullable(),
  /** The vendor's short privacy statement (隐私简化声明). */
  brief: LocalisedProse.nullable(),
  /** Switches that change what is collected (26号: feature-level configuration). */
  options: z.array(z.strictObject({ name: Line, effect: LocalisedProse })),
  nationalPlatform: NationalPlatformRecord.nullable(),
  /** On Apple's list of SDKs that must bring a manifest and a signature. */
  appleListed: z.boolean().nullable(),
  notes: LocalisedProse.nullable(),
  sources: z.array(Source),
  confidence: FactConfidence,
});
export type Sdk = z.infer<typeof Sdk>;
