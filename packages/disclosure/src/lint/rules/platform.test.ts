import { Platform } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import type { AppleManifest, PlatformRecord } from "../outside.ts";
import { both, changed, cleanInput, idsOf, item, mapId, pushId } from "../testing.ts";

const mapUse = cleanInput.integrations[1];
// Only types and platforms are of interest here: a notice for transfers that names whatever is listed.
function collecting(items: readonly ReturnType<typeof item>[], more: object = {}) {
  const types = items.map((one) => one.type);
  const crossBorder = { ...cleanInput.integrations[0]?.crossBorder, types };
  return {
    sdks: { "harbour-push": { data: { kind: "items", items }, ...more } },
    integrations: {
      "harbour-push": { crossBorder, platforms: ["android", "ios", "harmonyos"], soldOrShared: "neither" },
    },
  };
}
function permission(name: string, platform: string, purpose: object | null = both("推送", "Push")) {
  return { name, platform, demand: "optional", purpose, askedWhen: null };
}
const android = { platforms: ["android"] };

describe("L010", () => {
  const imei = collecting([item("imei", android)], { function: "analytics" });
  test("likely-stale: an IMEI listed for analytics", () => {
    expect(idsOf(imei)).toEqual(["L010.likely-stale"]);
  });
  test("one with its condition, for another function, or in an app for old systems is in order", () => {
    const condition = both("仅 Android 9 及以下", "Android 9 and earlier only");
    expect(idsOf(collecting([item("imei", { ...android, condition })], { function: "analytics" }))).toEqual(
      [],
    );
    expect(idsOf(collecting([item("imei", android)]))).toEqual([]);
    expect(idsOf({ ...imei, outside: { targetSdk: 28 } })).toEqual([]);
  });
});

describe("L011", () => {
  test.each([
    ["idfa", "ios", "NSUserTrackingUsageDescription"],
    ["gaid", "android", "com.google.android.gms.permission.AD_ID"],
    ["oaid", "harmonyos", "ohos.permission.APP_TRACKING_CONSENT"],
  ])("%s on %s needs %s, whichever SDK of the app asks for it", (type, platform, name) => {
    const use = collecting([item(type, { platforms: [platform] })]);
    expect(idsOf(use)).toEqual([`L011.${type}`]);
    const permissions = { mode: "own", permissions: [permission(name, platform)] };
    const elsewhere = { ...mapUse, platforms: ["android", "ios", "harmonyos"], permissions };
    expect(idsOf({ ...use, integrations: { ...use.integrations, "lantern-map": elsewhere } })).toEqual([]);
    const manifestPermissions = [{ sdk: pushId, platform: Platform.parse(platform), name }];
    expect(idsOf({ ...use, outside: { manifestPermissions } }).filter((id) => id.startsWith("L011"))).toEqual(
      [],
    );
  });
  test("OAID on Android needs no permission", () => {
    expect(idsOf(collecting([item("oaid", android)]))).toEqual([]);
  });
});

describe("L012", () => {
  test("wrong-platform: IMEI on iOS", () => {
    expect(idsOf(collecting([item("imei")]))).toEqual(["L012.wrong-platform"]);
  });
  test("a condition that says what is meant is in order", () => {
    const condition = both("仅 Android", "Android only");
    expect(idsOf(collecting([item("imei", { condition })]))).toEqual([]);
  });
  test("a browser has a language, a push token and no IMEI", () => {
    const web = { platforms: ["web"] };
    const base = changed({
      app: { regions: ["US"] },
      integrations: { "harbour-push": { platforms: ["web"] } },
    });
    const of = (type: string) => ({ "harbour-push": { data: { kind: "items", items: [item(type, web)] } } });
    expect(idsOf({ sdks: of("system-language") }, base)).toEqual([]);
    expect(idsOf({ sdks: of("push-token") }, base)).toEqual([]);
    expect(idsOf({ sdks: of("imei") }, base)).toEqual(["L012.wrong-platform"]);
  });
});

describe("L013", () => {
  const camera = "android.permission.CAMERA";
  const withPermission = (one: object) => ({ sdks: { "harbour-push": { permissions: [one] } } });
  test("unexplained: a permission without words or data", () => {
    expect(idsOf(withPermission(permission(camera, "android", null)))).toEqual(["L013.unexplained"]);
  });
  test("words, listed data or a permission that asks nobody explain enough", () => {
    expect(idsOf(withPermission(permission(camera, "android")))).toEqual([]);
    const location = permission("android.permission.ACCESS_FINE_LOCATION", "android", null);
    expect(idsOf({ sdks: { "lantern-map": { permissions: [location] } } })).toEqual([]);
    expect(idsOf(withPermission(permission("android.permission.INTERNET", "android", null)))).toEqual([]);
  });
  test("undeclared: a permission that the manifest brings and the entry does not name", () => {
    const outside = {
      manifestPermissions: [{ sdk: pushId, platform: Platform.parse("android"), name: camera }],
    };
    expect(idsOf({ outside })).toEqual(["L013.undeclared"]);
    expect(idsOf({ ...withPermission(permission(camera, "android")), outside })).toEqual([]);
  });
});

describe("L014", () => {
  const purposes = [{ purpose: "personalisation", basis: "separate-consent", interest: null, role: null }];
  test("switch-missing: recommendations without a way to switch them off", () => {
    expect(idsOf({ integrations: { "harbour-push": { purposes } } })).toEqual(["L014.switch-missing"]);
  });
  test("a purpose of a single item counts", () => {
    const data = { kind: "items", items: [item("device-model", { purposes: ["advertising-personalised"] })] };
    expect(idsOf({ sdks: { "harbour-push": { data } } })).toEqual(["L014.switch-missing"]);
  });
  test("a path in the app is a switch", () => {
    const optOut = { path: both("设置 > 推荐", "Settings > Recommendations"), url: null };
    expect(idsOf({ integrations: { "harbour-push": { purposes, optOut } } })).toEqual([]);
  });
});

describe("L015", () => {
  test("server-fact: an order that the SDK is said to read on the device", () => {
    expect(idsOf(collecting([item("order-info")]))).toEqual(["L015.server-fact"]);
  });
  test("an order that the server passes on is in order", () => {
    expect(idsOf(collecting([item("order-info", { methods: ["backend-api"] })]))).toEqual([]);
  });
});

describe("L016", () => {
  const record: PlatformRecord = {
    sdk: pushId,
    sdkName: "港湾推送SDK",
    developerName: "港湾推送有限公司",
    scope: ["device-model"],
    purpose: "向您的设备推送天气预警。",
    policy: "https://www.harbour.example/privacy/",
    atRisk: false,
  };
  test.each([
    ["name", { sdkName: "港口推送" }],
    ["developer", { developerName: "港口公司" }],
    ["scope", { scope: ["device-model", "imei"] }],
    ["purpose", { purpose: "广告" }],
    ["policy", { policy: "https://other.example/privacy" }],
    ["at-risk", { atRisk: true }],
  ])("%s differs from the national platform", (reason, change) => {
    const outside = { nationalPlatform: [{ ...record, ...change }] };
    expect(idsOf({ outside })).toEqual([`L016.${reason}`]);
    expect(idsOf({ outside }, changed({ app: { regions: ["US"] } }))).toEqual([]);
  });
  test("spaces, stops and a slash at the end are no difference", () => {
    expect(idsOf({ outside: { nationalPlatform: [record] } })).toEqual([]);
  });
});

describe("L017", () => {
  const manifest = { tracking: false, trackingDomains: [], collectedTypes: [] };
  const of = (seen: Partial<AppleManifest>) => ({
    sdks: { "harbour-push": { appleListed: true } },
    outside: { appleManifests: [{ sdk: pushId, signed: true, manifest, ...seen }] },
  });
  test.each([
    ["manifest-missing", of({ manifest: null })],
    ["signature-missing", of({ signed: false })],
    ["type-missing", of({ manifest: { ...manifest, collectedTypes: ["NSPrivacyCollectedDataTypeHealth"] } })],
    ["domains-missing", of({ manifest: { ...manifest, tracking: true } })],
  ])("%s", (reason, change) => {
    expect(idsOf(change)).toEqual([`L017.${reason}`]);
  });
  test("a signed SDK whose manifest declares what is listed is in order", () => {
    const apple = cleanInput.taxonomy.dataTypes.find((type) => type.id === "location-precise")?.apple ?? "";
    const seen = { sdk: mapId, signed: true, manifest: { ...manifest, collectedTypes: [apple] } };
    expect(idsOf({ outside: { appleManifests: [seen] } })).toEqual([]);
  });
  test("an SDK that is not on Apple's list needs neither", () => {
    const seen = { sdk: pushId, signed: false, manifest: null };
    expect(idsOf({ outside: { appleManifests: [seen] } })).toEqual([]);
  });
});

describe("L018", () => {
  const google = cleanInput.taxonomy.dataTypes.find((type) => type.id === "location-precise")?.google
    ?.response;
  const row = { type: google ?? "", collected: true, shared: false };
  test("not-shared: what an independent recipient gets is marked as collected only", () => {
    expect(idsOf({ outside: { dataSafety: [row] } })).toEqual(["L018.not-shared"]);
  });
  test("what is marked as shared, and what a service provider gets, is in order", () => {
    expect(idsOf({ outside: { dataSafety: [{ ...row, shared: true }] } })).toEqual([]);
    const base = changed({ integrations: { "lantern-map": { role: "processor" } } });
    expect(idsOf({ outside: { dataSafety: [row] } }, base)).toEqual([]);
  });
});
