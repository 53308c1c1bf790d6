import { App, type DataItem, Integration, itemKeys, Sdk, Vendor } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { sdks as catalogueSdks, vendors as catalogueVendors } from "../index.ts";
import { fictionalSdks } from "./fictional/sdks.ts";
import { fictionalVendors } from "./fictional/vendors.ts";
import { demoBeginning } from "./index.ts";

const { vendors, sdks, apps, integrations } = demoBeginning;
const byId = <T extends { id: string }>(rows: readonly T[]) =>
  new Map<string, T>(rows.map((row) => [row.id, row]));
const sdkById = byId(sdks);
const vendorById = byId(vendors);
const appById = byId(apps);

function sdkOf(integration: Integration): Sdk {
  const sdk = sdkById.get(integration.sdk);
  if (sdk === undefined) throw new Error(`${integration.id} refers to no SDK.`);
  return sdk;
}

function itemsOf(sdk: Sdk): readonly DataItem[] {
  return sdk.data.kind === "items" ? sdk.data.items : [];
}

describe("everything has the shape that its type promises", () => {
  test.each(vendors.map((vendor) => [vendor.id, vendor] as const))("vendor %s", (_, vendor) => {
    expect(Vendor.parse(vendor)).toEqual(vendor);
  });
  test.each(fictionalSdks.map((sdk) => [sdk.id, sdk] as const))("SDK %s", (_, sdk) => {
    expect(Sdk.parse(sdk)).toEqual(sdk);
  });
  test.each(apps.map((app) => [app.id, app] as const))("app %s", (_, app) => {
    expect(App.parse(app)).toEqual(app);
  });
  test.each(integrations.map((one) => [one.id, one] as const))("integration %s", (_, integration) => {
    expect(Integration.parse(integration)).toEqual(integration);
  });
});

test("no id stands twice", () => {
  for (const rows of [vendors, sdks, apps, integrations])
    expect(new Set<string>(rows.map((row) => row.id)).size).toBe(rows.length);
});

test("three apps, each with 12 to 25 SDKs: Chinese first, English first for the EU, and one for children", () => {
  expect(apps.map(({ locales, regions, audience }) => [locales[0], regions, audience])).toEqual([
    ["zh-CN", ["CN"], "adults"],
    ["en", ["EU"], "mixed"],
    ["zh-CN", ["CN", "US"], "under-14"],
  ]);
  for (const { id } of apps) {
    const { length } = integrations.filter((one) => one.app === id);
    expect(length).toBeGreaterThanOrEqual(12);
    expect(length).toBeLessThanOrEqual(25);
  }
});

test.each(integrations.map((one) => [one.id, one] as const))(
  "%s fits its app and its SDK",
  (_, integration) => {
    const sdk = sdkOf(integration);
    const app = appById.get(integration.app);
    expect(vendorById.has(integration.contractingVendor ?? sdk.vendor)).toBe(true);
    for (const platform of integration.platforms) {
      expect(app?.platforms).toContain(platform);
      expect(sdk.platforms).toContain(platform);
    }
    if (integration.data.mode === "inherit") {
      const keys = itemsOf(sdk).flatMap(itemKeys);
      for (const { key } of [...integration.data.except, ...integration.data.refine])
        expect(keys).toContain(key);
    }
    const { permissions } = integration;
    if (permissions.mode === "inherit") {
      const names = sdk.permissions.map((permission) => permission.name);
      for (const name of permissions.except) expect(names).toContain(name);
    } else {
      for (const { platform } of permissions.permissions) expect(integration.platforms).toContain(platform);
    }
  },
);

test("the catalogue's facts are taken as they are", () => {
  expect(sdks.slice(0, catalogueSdks.length)).toEqual(catalogueSdks);
  for (const vendor of catalogueVendors) {
    const here = vendorById.get(vendor.id);
    expect({ ...here, names: null }).toEqual({ ...vendor, names: null });
    expect(here?.names).toMatchObject(vendor.names);
  }
});

test("nothing is said of a real vendor that only the vendor can know", () => {
  const real = integrations.filter((one) => !fictionalSdks.some((sdk) => sdk.id === one.sdk));
  expect(real.length).toBeGreaterThan(40);
  for (const { id, countries, crossBorder, retention, rights, optOut, evidence, sdk } of real) {
    const seat = vendorById.get(sdkById.get(sdk)?.vendor ?? "")?.country ?? null;
    expect([id, countries]).toEqual([id, { seat, storage: [], access: [] }]);
    expect([id, crossBorder, rights, optOut?.url ?? null, evidence]).toEqual([id, null, null, null, []]);
    expect([id, retention?.days ?? null]).toEqual([id, null]);
  }
});

test("addresses of made-up companies lead nowhere", () => {
  const links = JSON.stringify([apps, fictionalVendors, fictionalSdks, integrations]).match(
    /(?<=https?:\/\/|@)[^/"\s。；，;]+/g,
  );
  expect(links?.length).toBeGreaterThan(20);
  expect(links?.filter((host) => !/\.example[.,]?$/.test(host))).toEqual([]);
});

test("the examples show every kind of field", () => {
  const some = (has: (one: Integration) => boolean) => expect(integrations.some(has)).toBe(true);
  some((one) => one.crossBorder !== null);
  some((one) => one.retention !== null);
  some((one) => typeof sdkOf(one).retention?.days === "number");
  some((one) => one.options.length > 0);
  some((one) => one.role === "joint");
  some((one) => one.permissions.mode === "own");
  some((one) => one.data.mode === "inherit" && one.data.refine.length > 0);
  some((one) => sdkOf(one).data.kind === "not-stated");
  some((one) => one.role === "open-source-local" && sdkOf(one).data.kind === "none");
  some((one) =>
    one.purposes.some((purpose) => purpose.basis === "legitimate-interests" && purpose.interest !== null),
  );
  expect(new Set(integrations.map((one) => one.trigger))).toEqual(
    new Set(["at-start", "after-consent", "on-use"]),
  );
  expect(new Set(apps.map((app) => app.settings.grouping))).toEqual(
    new Set(["function", "role", "platform"]),
  );
});

test("the children's app has no SDK for advertising, and sells and shares nothing", () => {
  const children = integrations.filter((one) => one.app === "little-boat-books");
  for (const one of children) {
    expect(one.soldOrShared).toBe("neither");
    expect(["advertising", "ad-mediation", "ad-attribution", "analytics"]).not.toContain(sdkOf(one).function);
  }
});
