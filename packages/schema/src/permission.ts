import { z } from "zod";
import { Demand, Platform } from "./taxonomy/vocabulary.ts";
import { LocalisedProse } from "./text/localised.ts";

/** Name of a system permission or usage key, as manifests spell it. */
export const PermissionName = z
  .string()
  .max(200, { error: "text.too-long" })
  .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/, { error: "permission.malformed" });
export type PermissionName = z.infer<typeof PermissionName>;

/** A permission an SDK uses (GB/T 43435 6.1 b)2)): why, whether it must be granted, and when it is asked for. */
export const Permission = z.strictObject({
  name: PermissionName,
  platform: Platform,
  demand: Demand,
  purpose: LocalisedProse.nullable(),
  askedWhen: LocalisedProse.nullable(),
});
export type Permission = z.infer<typeof Permission>;
