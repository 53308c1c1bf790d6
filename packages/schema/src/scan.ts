import { z } from "zod";

/** A package found in a build, by its purl (`pkg:maven/com.amap.api/location@6.4.5`). */
export const FoundPackage = z.strictObject({
  purl: z.string(),
  version: z.string().nullable(),
  input: z.string(),
  direct: z.boolean().nullable(),
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
 * Result of `pilu scan`, contract `pilu.scan/1`. `packages` counts every distinct (ecosystem, name, version) that the
 * inputs list, pods by root name, development and test ones too. Every package ends as matched, ignored or unknown.
 */
export const Scan = z.strictObject({
  schema: z.literal("pilu.scan/1"),
  inputs: z.array(z.strictObject({ path: z.string(), kind: z.string(), packages: z.int() })),
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
