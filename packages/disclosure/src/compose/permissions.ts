import type { Integration, Permission, Platform, Sdk } from "@pilu/schema";
import type { TaxonomyIndex } from "./index-of.ts";
import { compareText, placeOf } from "./order.ts";

interface Where {
  readonly platforms: readonly Platform[];
  readonly index: TaxonomyIndex;
}

/** The permissions used in this app: its own list, or the SDK's minus `except`; on the app's platforms only. */
export function disclosedPermissions(integration: Integration, sdk: Sdk, index: TaxonomyIndex): Permission[] {
  const { permissions: use, platforms } = integration;
  const where = { index, platforms };
  if (use.mode !== "inherit") return listed(use.permissions, where);
  const except: readonly string[] = use.except;
  return listed(
    sdk.permissions.filter((one) => !except.includes(one.name)),
    where,
  );
}

/** The permissions of an app that takes the SDK's list as it is. */
export function inheritedPermissions(sdk: Sdk, where: Where): Permission[] {
  return listed(sdk.permissions, where);
}

/** Whether the integration changes nothing of the SDK's list. */
export function inheritsPermissions({ permissions }: Integration): boolean {
  return permissions.mode === "inherit" && permissions.except.length === 0;
}

function listed(permissions: readonly Permission[], { platforms, index }: Where): Permission[] {
  const { permission, platform } = index.places;
  return permissions
    .filter((one) => platforms.includes(one.platform))
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
