import { SdkId, Vendor } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { lint } from "../lint.ts";
import { both, changed, cleanInput, idsIn, idsOf, mapId, pushId } from "../testing.ts";
import { ruleOf } from "./rules.ts";

describe("L019 and L020", () => {
  test("are properties of Pilu: no app can break them and nothing is reported", () => {
    for (const code of ["L019", "L020"] as const)
      expect([ruleOf(code).stops, ruleOf(code).reasons]).toEqual(["never", {}]);
  });
});

describe("L021", () => {
  const decision = { material: true, legalApproved: true, consentDecided: true };
  test.each([
    ["approval-missing", { ...decision, legalApproved: false }],
    ["consent-undecided", { ...decision, consentDecided: false }],
  ])("%s blocks the decision", (reason, given) => {
    const found = lint(changed({ outside: { decision: given } }));
    expect(found.map((one) => [one.reason, one.severity])).toEqual([[reason, "block"]]);
  });
  test("a change that is decided, or not material, meets it", () => {
    expect(idsOf({ outside: { decision } })).toEqual([]);
    const minor = { material: false, legalApproved: false, consentDecided: false };
    expect(idsOf({ outside: { decision: minor } })).toEqual([]);
  });
});

describe("L022", () => {
  const sensitive = cleanInput.integrations[1]?.sensitive;
  const children = changed({
    app: { audience: "under-14" },
    integrations: { "harbour-push": { sensitive } },
  });
  const advertising = { sdks: { "harbour-push": { function: "advertising" } } };
  test("advertising in an app for children blocks, and in no other", () => {
    expect(idsOf(advertising, children)).toEqual(["L022.advertising"]);
    expect(idsOf(advertising)).toEqual([]);
    expect(idsOf({}, children)).toEqual([]);
  });
  test("not-allowed: an SDK that the list for children does not name; a local library needs no place on it", () => {
    expect(idsOf({ outside: { childrenAllowList: [pushId] } }, children)).toEqual(["L022.not-allowed"]);
    expect(idsOf({ outside: { childrenAllowList: [pushId, mapId] } }, children)).toEqual([]);
    expect(idsOf({ ...advertising, outside: { childrenAllowList: [pushId, mapId] } }, children)).toEqual([]);
  });
});

describe("L023", () => {
  const noted = (notes: object) => ({ integrations: { "harbour-push": { notes } } });
  test.each([
    ["language-missing", { en: "Only in English" }],
    ["numbers-differ", both("每 30 天", "every 60 days")],
    ["identifiers-differ", both("读取 OAID 和 IMEI", "Reads OAID")],
    ["links-differ", both("见 https://a.example/x。", "See https://a.example/y.")],
  ])("%s", (reason, notes) => {
    expect(idsOf(noted(notes))).toEqual([`L023.${reason}`]);
  });
  test("numbers in words, links before a stop and one language alone are in order", () => {
    expect(idsOf(noted(both("自2026年3月1日起", "from 1 March 2026")))).toEqual([]);
    expect(idsOf(noted(both("每两天", "every 2 days")))).toEqual([]);
    expect(idsOf(noted(both("见 https://a.example/30。", "See https://a.example/30.")))).toEqual([]);
    const english = changed({ app: { locales: ["en"], regions: ["US"] } });
    expect(idsOf(noted({ en: "Only in English" }), english)).toEqual([]);
  });
});

describe("L024", () => {
  const event = {
    kind: "rename",
    on: "2025-01-01",
    from: both("旧港公司", "Old Harbour"),
    reason: both("更名", "Renamed"),
  };
  test("retired: the company is no longer in use", () => {
    const found = lint(changed({ vendors: { harbour: { status: "retired", mergedInto: "lantern" } } }));
    expect(idsIn(found)).toEqual(["L024.retired"]);
    expect(found[0]?.facts).toEqual({ heir: both("灯笼地图有限公司", "Lantern Maps Ltd.") });
  });
  test("former-name: an entry that still says the old name", () => {
    const nationalPlatform = { id: null, sdkName: "港湾推送", developerName: "旧港公司" };
    const change = {
      vendors: { harbour: { history: [event] } },
      sdks: { "harbour-push": { nationalPlatform } },
    };
    expect(idsOf(change)).toEqual(["L024.former-name"]);
  });
  test("a renamed company under its new name is in order", () => {
    expect(idsOf({ vendors: { harbour: { history: [event] } } })).toEqual([]);
  });
  test("differs: another app names another company for the same SDK", () => {
    const [push] = cleanInput.integrations;
    const other = { ...push, id: "tides/harbour-push", app: "tides" } as typeof push & object;
    const with_ = (one: object) =>
      lint({ ...cleanInput, integrations: [...cleanInput.integrations, { ...other, ...one }] });
    expect(idsIn(with_({ contractingVendor: "lantern" }))).toEqual(["L024.differs"]);
    expect(idsIn(with_({ contractingVendor: "harbour" }))).toEqual([]);
    expect(idsIn(with_({ contractingVendor: "lantern", status: "retired" }))).toEqual([]);
  });
});

describe("L025", () => {
  const reviewed = (day: string | null) => ({ outside: { reviews: { "weather/harbour-push": day } } });
  test.each([
    [null, ["L025.never-reviewed"]],
    ["2025-11-26", ["L025.too-old"]],
    ["2025-11-27", []],
  ])("last review %s, today 2026-11-27: %j", (day, ids) => {
    expect(idsOf(reviewed(day))).toEqual(ids);
  });
});

describe("L026", () => {
  const links = { ...cleanInput.sdks[0]?.links, policy: "https://privacy.lantern.example/push" };
  test("foreign-link: a policy on the site of another company", () => {
    expect(idsOf({ sdks: { "harbour-push": { links } } })).toEqual(["L026.foreign-link"]);
  });
  test("foreign-link: the very page of another company's SDK, on a site that the registry knows by its SDK only", () => {
    const base = changed({ vendors: { harbour: { site: null }, lantern: { site: null } } });
    const domains = { coordinates: { purls: [], classPrefixes: [], domains: ["*.lantern.example"] } };
    const policy = "https://lantern.example/privacy/";
    const sdks = { "harbour-push": { links: { ...links, policy } }, "lantern-map": domains };
    expect(idsOf({ sdks }, base)).toEqual(["L026.foreign-link"]);
  });
  test("a site that the SDK itself talks to, and that of a company merged into the vendor, is its own", () => {
    const coordinates = { purls: [], classPrefixes: [], domains: ["api.lantern.example"] };
    expect(idsOf({ sdks: { "harbour-push": { links, coordinates } } })).toEqual([]);
    const merged = Vendor.parse({
      ...cleanInput.vendors[0],
      id: "old-harbour",
      mergedInto: "harbour",
      status: "retired",
      site: "https://old.example/",
    });
    const base = { ...cleanInput, vendors: [...cleanInput.vendors, merged] };
    const old = { ...links, policy: "https://old.example/privacy" };
    expect(idsOf({ sdks: { "harbour-push": { links: old } } }, base)).toEqual([]);
  });
});

describe("L027", () => {
  const change = { sdks: { "harbour-push": { retention: null } } };
  test("retention-missing: a warning in China, an error in the EU", () => {
    const severities = (["CN", "EU", "US"] as const).map(
      (region) => lint(changed(change, changed({ app: { regions: [region] } })))[0]?.severity,
    );
    expect(severities).toEqual(["warning", "error", "warning"]);
  });
  test("the app's own period, or one for every item, is enough", () => {
    const retention = { days: 7, criterion: null, disposal: null, afterRemoval: null };
    expect(idsOf({ ...change, integrations: { "harbour-push": { retention } } })).toEqual([]);
    const refine = [
      { key: "device-model|android", retention },
      { key: "device-model|ios", retention },
    ];
    const data = { mode: "inherit", except: [], refine };
    expect(idsOf({ ...change, integrations: { "harbour-push": { data } } })).toEqual([]);
  });
});

describe("L028", () => {
  const contract = [{ purpose: "push-delivery", basis: "contract", interest: null, role: null }];
  test("at-start: collection that rests on consent begins before it", () => {
    expect(idsOf({ integrations: { "harbour-push": { trigger: "at-start" } } })).toEqual(["L028.at-start"]);
  });
  test("what rests on a contract may start, but not analytics in the EU", () => {
    const use = { trigger: "at-start", purposes: contract };
    expect(idsOf({ integrations: { "harbour-push": use } })).toEqual([]);
    const found = lint(
      changed({ integrations: { "harbour-push": use }, sdks: { "harbour-push": { function: "analytics" } } }),
    );
    expect(found.map((one) => [one.reason, one.regions])).toEqual([["at-start", ["EU"]]]);
  });
  test("in-build: a build that starts it by itself; a local library may be started", () => {
    expect(idsOf({ outside: { startsEarly: [pushId] } })).toEqual(["L028.in-build"]);
    expect(idsOf({ outside: { startsEarly: [SdkId.parse("lantern-json")] } })).toEqual([]);
  });
});
