import { isWebLink, PurlPattern, Sdk, Vendor } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { describe, expect, test } from "vitest";
import { knownLibraries, sdks, vendors, wrappers } from "./index.ts";

const sdkIds = new Set<string>(sdks.map((sdk) => sdk.id));
const vendorIds = new Set<string>(vendors.map((vendor) => vendor.id));
const items = sdks.flatMap((sdk) =>
  sdk.data.kind === "items" ? sdk.data.items.map((item) => ({ sdk, item })) : [],
);

/** Purls that one package of a family of SDKs shares. */
const intendedlyShared = [
  "pkg:cocoapods/KSAdSDKFull",
  "pkg:maven/com.getui/gtc",
  "pkg:maven/com.mob.sdk/MobSDK",
  "pkg:maven/com.mob.sdk/MobSDK2",
  "pkg:npm/react-native-iap",
  "pkg:pub/in_app_purchase",
  "pkg:swift/github.com/firebase/firebase-ios-sdk",
];

describe("every row has the shape that its type promises", () => {
  test.each(sdks.map((sdk) => [sdk.id, sdk] as const))("SDK %s", (_, sdk) => {
    expect(Sdk.parse(sdk)).toEqual(sdk);
  });

  test.each(vendors.map((vendor) => [vendor.id, vendor] as const))("vendor %s", (_, vendor) => {
    expect(Vendor.parse(vendor)).toEqual(vendor);
  });

  test("wrappers and known libraries", () => {
    const patterns = [...Object.keys(wrappers), ...knownLibraries.map(({ pattern }) => pattern)];
    expect(patterns.filter((pattern) => !PurlPattern.safeParse(pattern).success)).toEqual([]);
    expect(Object.entries(wrappers).filter(([, ids]) => ids.length === 0)).toEqual([]);
  });
});

test("all 263 SDKs are there, each id once", () => {
  expect(sdks).toHaveLength(263);
  expect(sdkIds.size).toBe(263);
  expect(vendorIds.size).toBe(vendors.length);
});

test("every SDK has a vendor, every vendor an SDK", () => {
  expect(new Set(sdks.map((sdk) => sdk.vendor as string))).toEqual(vendorIds);
});

test("no two vendors have the same name", () => {
  const names = vendors.flatMap((vendor) => Object.values(vendor.names));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("every SDK has both names and both purposes", () => {
  for (const { id, names, purposeText } of sdks) {
    expect([id, ...Object.keys(names).sort(), ...Object.keys(purposeText).sort()]).toEqual([
      id,
      "en",
      "zh-CN",
      "en",
      "zh-CN",
    ]);
  }
});

test("purposes are those that the function proposes", () => {
  const proposed = new Map(currentTaxonomy.functions.map((row) => [row.id, row.defaultPurposes]));
  for (const sdk of sdks) expect([sdk.id, sdk.purposes]).toEqual([sdk.id, proposed.get(sdk.function)]);
});

test("data items stand on platforms of their SDK", () => {
  const outside = items.filter(({ sdk, item }) =>
    item.platforms.some((platform) => !sdk.platforms.includes(platform)),
  );
  expect(outside.map(({ sdk, item }) => `${sdk.id} ${item.type}`)).toEqual([]);
});

test("nothing is called required that was not read in the vendor's own text", () => {
  const guessed = items.filter(
    ({ sdk, item }) => item.demand === "required" && sdk.confidence.data !== "verified",
  );
  expect(guessed.map(({ sdk, item }) => `${sdk.id} ${item.type}`)).toEqual([]);
});

test("an item from general knowledge says so and is never required", () => {
  const suggested = items.filter(({ item }) => item.suggested);
  expect(suggested.length).toBeGreaterThan(200);
  for (const { item } of suggested) expect(item.demand).not.toBe("required");
  const namedInNotes = sdks.filter((sdk) =>
    /(kept as optional|is added) from general knowledge/.test(sdk.notes?.en ?? ""),
  );
  expect(new Set(suggested.map(({ sdk }) => sdk.id))).toEqual(new Set(namedInNotes.map((sdk) => sdk.id)));
});

test("facts from memory are marked, and nobody has confirmed any yet", () => {
  const marks = sdks.flatMap((sdk) => Object.values(sdk.confidence));
  expect(new Set(marks)).toEqual(new Set(["verified", "partly", "recall", "none"]));
  expect(sdks.filter((sdk) => sdk.confidence.data === "recall")).toHaveLength(75);
});

test("an SDK that collects nothing has no way of collecting", () => {
  for (const sdk of sdks)
    expect([sdk.id, sdk.data.kind === "none"]).toEqual([sdk.id, sdk.methods.includes("none" as never)]);
});

test("links lead to the web, and a policy is named only where one is known", () => {
  for (const { id, links, confidence, sources } of sdks) {
    const urls = [links.policy, links.site, ...sources.map((source) => source.url)].filter(
      (url) => url !== null,
    );
    expect([id, urls.filter((url) => !isWebLink(url))]).toEqual([id, []]);
    expect([id, links.policy === null]).toEqual([id, confidence.policy === "none"]);
  }
});

test("no package is claimed by two SDKs but those that serve several", () => {
  const claims = sdks.flatMap((sdk) => [...new Set(sdk.coordinates.purls)]);
  const twice = new Set(claims.filter((purl, at) => claims.indexOf(purl) !== at));
  expect([...twice].sort()).toEqual(intendedlyShared);
});

test("wrappers lead to SDKs of the catalogue and are not claimed by an SDK themselves", () => {
  const claimed = new Set(sdks.flatMap((sdk) => sdk.coordinates.purls));
  for (const [purl, ids] of Object.entries(wrappers)) {
    expect([purl, ids.filter((id) => !sdkIds.has(id)), claimed.has(purl)]).toEqual([purl, [], false]);
  }
});

test("no known library is claimed by an SDK, and none stands twice", () => {
  const claimed = new Set([...sdks.flatMap((sdk) => sdk.coordinates.purls), ...Object.keys(wrappers)]);
  const patterns = knownLibraries.map(({ pattern }) => pattern);
  expect(patterns.filter((pattern) => claimed.has(pattern))).toEqual([]);
  expect(patterns.filter((pattern, at) => patterns.indexOf(pattern) !== at)).toEqual([]);
});
