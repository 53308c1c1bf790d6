import type { DataItem, Platform } from "@pilu/schema";
import { disclosedPermissions } from "../../compose/permissions.ts";
import { labelOf } from "../labels.ts";
import type { Found } from "../rule.ts";
import { judgedBy, ofIntegration, onApp, onItem } from "../spot.ts";
import type { AppView } from "../view.ts";

// Identifiers that Android 10 (API level 29) keeps from ordinary apps.
const keptBack = new Set(["imei", "meid", "imsi", "iccid", "mac-address", "device-serial"]);
const advertisingOrAnalytics = new Set(["advertising", "ad-mediation", "ad-attribution", "analytics"]);

/** L010: identifiers that a current Android gives no app, listed without saying on which versions: likely old text. */
export function staleIdentifiers(view: AppView): Found<"likely-stale">[] {
  if ((view.outside.targetSdk ?? 29) < 29) return [];
  return view.uses
    .filter((use) => advertisingOrAnalytics.has(use.sdk.function))
    .flatMap((use) =>
      use.items
        .filter((item) => keptBack.has(item.type) && item.condition === null && on(item, "android"))
        .map((item) => ({
          reason: "likely-stale",
          spot: onItem(use, { type: item.type, platforms: platformsOf(item, "android") }),
          facts: { data: labelOf(view, "data-type", item.type) },
        })),
    );
}

/** Advertising identifiers, the platform that guards them, and the permission without which it gives none. */
const guarded = [
  { type: "idfa", platform: "ios", permission: "NSUserTrackingUsageDescription" },
  { type: "gaid", platform: "android", permission: "com.google.android.gms.permission.AD_ID" },
  { type: "oaid", platform: "harmonyos", permission: "ohos.permission.APP_TRACKING_CONSENT" },
] as const;

/** L011: an advertising identifier that the app cannot get, for nothing in it asks for the permission. */
export function guardedIdentifiers(view: AppView): Found<"idfa" | "gaid" | "oaid">[] {
  return guarded.flatMap(({ type, platform, permission }) => {
    const listed = view.uses.flatMap((use) =>
      use.items.filter((item) => item.type === type && on(item, platform)).map((item) => ({ use, item })),
    );
    if (listed.length === 0 || isAsked(permission, view)) return [];
    const permissions = view.parts.map(({ integration }) => ofIntegration(integration, "permissions"));
    return listed.map(({ use, item }) => ({
      reason: type,
      spot: judgedBy(
        onItem(use, { type: item.type, platforms: platformsOf(item, platform) }),
        ...permissions,
        onApp(view.app, "platforms").place,
      ),
      facts: { permission },
    }));
  });
}

// A permission is asked for by the app as a whole, whichever SDK it is meant for.
function isAsked(permission: string, { parts, outside, index }: AppView): boolean {
  return (
    (outside.manifestPermissions ?? []).some((one) => one.name === permission) ||
    parts.some(({ integration, sdk }) =>
      disclosedPermissions(integration, sdk, index).some((one) => one.name === permission),
    )
  );
}

function on(item: DataItem, platform: string): boolean {
  return platformsOf(item, platform).length > 0;
}

function platformsOf(item: DataItem, platform: string): Platform[] {
  return item.platforms.filter((one) => one === platform);
}
