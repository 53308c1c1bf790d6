import { z } from "zod";

// Names that Windows refuses as file names: an exported site is files.
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** The name of a thing in addresses and references: `[a-z0-9][a-z0-9-]{0,62}`, never reused. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error: "slug.malformed" })
  .refine((value) => !reserved.test(value), { error: "slug.reserved" });
export type Slug = z.infer<typeof Slug>;

export const VendorId = Slug.brand<"vendor">();
export type VendorId = z.infer<typeof VendorId>;
export const SdkId = Slug.brand<"sdk">();
export type SdkId = z.infer<typeof SdkId>;
export const AppId = Slug.brand<"app">();
export type AppId = z.infer<typeof AppId>;

/** `app/sdk`: there is one integration of an SDK in an app. */
export const IntegrationId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}\/[a-z0-9][a-z0-9-]{0,62}$/, { error: "integration.malformed" })
  .brand<"integration">();
export type IntegrationId = z.infer<typeof IntegrationId>;

/** The id of the one integration of `sdk` in `app`. */
export function integrationId(app: AppId, sdk: SdkId): IntegrationId {
  return IntegrationId.parse(`${app}/${sdk}`);
}

/** Lower-case hexadecimal SHA-256. */
export const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: "digest.malformed" })
  .brand<"digest">();
export type Digest = z.infer<typeof Digest>;

/** The kinds of thing that have revisions, and the id of one: what a revision, an edit or a finding points at. */
export const EntityKind = z.enum(["vendor", "sdk", "app", "integration", "registry"]);
export type EntityKind = z.infer<typeof EntityKind>;
