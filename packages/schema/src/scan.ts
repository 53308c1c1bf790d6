import { z } from "zod";

/** A package found in a build, by its purl (`pkg:maven/com.amap.api/location@6.4.5`). */
export const FoundPackage = z.strictObject({
  purl: z.string(),
  version: z.string().nullable(),
  input: z.string(),
  direct: z.boolean().nullable(),
  /** Flavours of an Android app that have it, where the build tells them apart. */
  variants: z.array(z.string()).optional(),
});

/** Why a package is no third-party SDK to declare. */
export const IgnoreReason = z.enum([
  "first-party",
  "dev-only",
  "test-only",
  "build-tool",
  "known-library",
  "not-shipped",
]);
export type IgnoreReason = z.infer<typeof IgnoreReason>;

/**
 * What an Apple privacy manifest declares, in Apple's own words. Null: the key is missing.
 * See developer.apple.com, "Privacy manifest files".
 */
export const PrivacyManifest = z.strictObject({
  tracking: z.boolean().nullable(),
  trackingDomains: z.array(z.string()).nullable(),
  collected: z.array(
    z.strictObject({
      type: z.string(),
      linked: z.boolean().nullable(),
      tracking: z.boolean().nullable(),
      purposes: z.array(z.string()),
    }),
  ),
  apis: z.array(z.strictObject({ type: z.string(), reasons: z.array(z.string()) })),
});
export type PrivacyManifest = z.infer<typeof PrivacyManifest>;

/**
 * One file that was read. `bestEffort` marks a file that only declares what a build asks for: what dependencies bring
 * along is missing, and versions may be ranges.
 */
export const ScanInputRow = z.strictObject({
  path: z.string(),
  kind: z.string(),
  packages: z.int(),
  bestEffort: z.literal(true).optional(),
  privacyManifest: PrivacyManifest.optional(),
  services: z
    .array(
      z.strictObject({ name: z.string(), provider: z.string().nullable(), endpoints: z.array(z.string()) }),
    )
    .optional(),
});
export type ScanInputRow = z.infer<typeof ScanInputRow>;

/**
 * Result of `pilu scan`, contract `pilu.scan/1`. `packages` counts every distinct (ecosystem, name, version) that the
 * inputs list, pods by root name, development and test ones too. Every package ends as matched, ignored or unknown.
 */
export const Scan = z.strictObject({
  schema: z.literal("pilu.scan/1"),
  inputs: z.array(ScanInputRow),
  packages: z.int(),
  sdks: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      vendor: z.string(),
      via: z.array(FoundPackage),
      dataTypes: z.array(z.string()),
    }),
  ),
  unknown: z.array(z.strictObject({ purl: z.string(), input: z.string() })),
  ignored: z.array(z.strictObject({ purl: z.string(), reason: IgnoreReason })),
});
export type Scan = z.infer<typeof Scan>;
