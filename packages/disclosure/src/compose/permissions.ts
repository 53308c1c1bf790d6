import type { Integration, Permission, Sdk } from "@pilu/schema";
import type { TaxonomyIndex } from "./index-of.ts";
import { compareText, placeOf } from "./order.ts";

/** The permissions used in this app: its own list, or the SDK's minus `except`; on the app's platforms only. */
export function disclosedPermissions(integration: Integration, sdk: Sdk, index: TaxonomyIndex): Permission[] {
  const use = integration.permissions;
  const except: readonly string[] = use.mode === "inherit" ? use.except : [];
  const all = use.mode === "inherit" ? sdk.permissions : use.permissions;
  const { permission, platform } = index.places;
  return all
    .filter((one) => integration.platforms.includes(one.platform) && !except.includes(one.name))
    .map((one) => ({
      askedWhen: one.askedWhen,
      demand: one.demand,
      name: one.name,
      platform: one.platform,
      purpose: one.purpose,
    }))
    .sort(
      (a, b) =>
        placeOf(platform, a.platform) - placeOf(platform, b.platform) ||
        placeOf(permission, a.name) - placeOf(permission, b.name) ||
        compareText(a.name, b.name),
    );
}
