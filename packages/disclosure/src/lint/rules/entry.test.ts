import type { Scan } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { lint } from "../lint.ts";
import { both, changed, cleanInput, idsOf, item } from "../testing.ts";

const harbourPackage = {
  purl: "pkg:maven/example.harbour/push@1.0.0",
  version: "1.0.0",
  input: "gradle.lockfile",
  direct: true,
};

function scan(sdks: readonly string[], more: Partial<Scan> = {}): Scan {
  return {
    schema: "pilu.scan/1",
    inputs: [{ path: "gradle.lockfile", kind: "gradle", packages: 2 }],
    packages: 2,
    sdks: sdks.map((id) => ({ id, name: id, vendor: "harbour", via: [harbourPackage], dataTypes: [] })),
    unknown: [],
    ignored: [{ purl: "pkg:maven/junit/junit", reason: "test-only" }],
    ...more,
  };
}
const all = ["harbour-push", "lantern-map", "lantern-json"];
const without = ["harbour-push", "lantern-json"];

describe("L001", () => {
  test("an SDK in the newest build that the list does not name is undeclared", () => {
    expect(idsOf({ outside: { scans: [scan([...all, "tide-ads"])] } })).toEqual(["L001.undeclared"]);
  });
  test("packages of no known SDK are one warning with their number", () => {
    const unknown = ["a", "b"].map((name) => ({ purl: `pkg:maven/x/${name}`, input: "gradle.lockfile" }));
    const [finding] = lint(changed({ outside: { scans: [scan(all, { unknown })] } }));
    expect(finding).toMatchObject({ reason: "unknown-packages", severity: "warning", facts: { count: 2 } });
  });
  test("a build that holds what is listed is in order, and older builds do not count", () => {
    expect(idsOf({ outside: { scans: [scan(all), scan([...all, "tide-ads"])] } })).toEqual([]);
  });
});

describe("L002", () => {
  test("an SDK that three releases in a row lack is absent", () => {
    expect(idsOf({ outside: { scans: [scan(without), scan(without), scan(without)] } })).toEqual([
      "L002.absent",
    ]);
  });
  test.each([
    ["fewer releases", [scan(without), scan(without)]],
    ["one release that holds it", [scan(without), scan(all), scan(without)]],
  ])("%s do not doubt it", (_, scans) => {
    expect(idsOf({ outside: { scans } })).toEqual([]);
  });
  test("a scan of pods alone says nothing of Gradle packages", () => {
    const via = [{ ...harbourPackage, purl: "pkg:cocoapods/Harbour@1.0.0" }];
    const pods = scan([], {
      sdks: [{ id: "harbour-push", name: "Harbour", vendor: "harbour", via, dataTypes: [] }],
      ignored: [],
    });
    expect(idsOf({ outside: { scans: [pods, pods, pods] } })).toEqual([]);
  });
});

describe("L003", () => {
  const english = { en: "only English" };
  test.each([
    ["name-missing", { sdks: { "harbour-push": { names: english } } }],
    ["vendor-missing", { vendors: { harbour: { names: english } } }],
    ["purpose-missing", { sdks: { "harbour-push": { purposeText: english } } }],
    ["scenario-missing", { integrations: { "harbour-push": { scenario: english } } }],
    ["app-text-missing", { app: { names: english } }],
    [
      "policy-missing",
      { sdks: { "harbour-push": { links: { ...cleanInput.sdks[0]?.links, policy: null } } } },
    ],
    ["method-missing", { integrations: { "harbour-push": { methods: ["none"] } } }],
    ["data-not-stated", { sdks: { "harbour-push": { data: { kind: "not-stated" } } } }],
    [
      "interest-missing",
      {
        integrations: {
          "harbour-push": {
            purposes: [
              { purpose: "push-delivery", basis: "legitimate-interests", interest: null, role: null },
            ],
          },
        },
      },
    ],
    [
      "sale-not-stated",
      {
        sdks: { "harbour-push": { function: "advertising" } },
        integrations: { "harbour-push": { soldOrShared: "not-stated" } },
      },
    ],
  ])("%s", (reason, change) => {
    expect(idsOf(change)).toEqual([`L003.${reason}`]);
  });
  test("app-text-missing: a way to refuse, whichever of several it is", () => {
    const ways = [
      { title: both("关闭推送", "No push"), path: both("设置 > 推送", "Settings > Push") },
      { title: both("关闭地图", "No map"), path: { en: "Settings > Map" } },
    ];
    const settings = { ...cleanInput.app.settings, refusal: ways };
    expect(idsOf({ app: { settings } })).toEqual(["L003.app-text-missing"]);
    expect(idsOf({ app: { settings: { ...settings, refusal: ways.slice(0, 1) } } })).toEqual([]);
  });
  test("a list in English alone needs no Chinese where no user is in China", () => {
    const base = changed({ app: { locales: ["en"], regions: ["EU", "US"], names: english } });
    expect(idsOf({ sdks: { "harbour-push": { names: english } } }, base)).toEqual([]);
  });
  test("a list in English alone needs Chinese where users are in China", () => {
    expect(idsOf({ app: { locales: ["en"], names: english } })).toEqual(["L003.app-text-missing"]);
  });
  test("an interest and a sale matter only where the law asks for them", () => {
    const base = changed({ app: { regions: ["CN"] } });
    const purposes = [
      { purpose: "push-delivery", basis: "legitimate-interests", interest: null, role: null },
    ];
    const integrations = { "harbour-push": { purposes, soldOrShared: "not-stated" } };
    const sdks = { "harbour-push": { function: "advertising" } };
    expect(idsOf({ integrations, sdks }, base)).toEqual([]);
  });
});

describe("L004", () => {
  const noted = (note: object) => ({
    sdks: { "harbour-push": { data: { kind: "items", items: [item("device-model", { note })] } } },
  });
  test.each([
    ["umbrella-term", both("以及其他设备相关信息", "and the maker")],
    ["umbrella-term-english", both("及生产商", "device information")],
    ["open-ending", both("型号、生产商等", "model, maker")],
    ["open-ending-english", both("型号、生产商", "model, maker, etc.")],
  ])("%s in a note", (reason, note) => {
    expect(idsOf(noted(note))).toEqual([`L004.${reason}`]);
  });
  test("a term that a bracket spells out, and a precise one that holds a wide one, are in order", () => {
    expect(idsOf(noted(both("设备信息（型号、生产商）", "device information (model, maker)")))).toEqual([]);
    expect(idsOf(noted(both("不含精确位置信息", "no precise location")))).toEqual([]);
  });
  test("等 within a word is no open ending", () => {
    expect(idsOf(noted(both("等级与等待时间", "level and waiting time")))).toEqual([]);
  });
  test.each([
    ["umbrella-purpose", both("收集设备信息以推送预警", "Push warnings")],
    ["ambiguous-term", both("用 AAID 推送预警", "Push warnings by AAID")],
  ])("%s in a purpose is a warning", (reason, purposeText) => {
    const found = new Set(
      lint(changed({ sdks: { "harbour-push": { purposeText } } })).map(
        (one) => `${one.code}.${one.reason} ${one.severity}`,
      ),
    );
    expect([...found]).toEqual([`L004.${reason} warning`]);
  });
});

describe("L005", () => {
  test.each([
    both("提升用户体验、改善服务", "Warn you of storms"),
    both("向您推送预警", "To improve our services and provide better services"),
    both("用于产品研发", "Warn you of storms"),
  ])("a purpose that fits every SDK is vague: %j", (purposeText) => {
    expect(idsOf({ integrations: { "harbour-push": { purposeText } } })).toEqual(["L005.vague"]);
  });
  test("a purpose that says what is done for whom is in order, whatever else it says", () => {
    const purposeText = both("推送预警，提升用户体验", "Push warnings and improve your experience");
    expect(idsOf({ integrations: { "harbour-push": { purposeText } } })).toEqual([]);
  });
  test("other-unexplained: the app itself says what it means by other", () => {
    const purposes = [{ purpose: "other", basis: "consent", interest: null, role: null }];
    expect(idsOf({ integrations: { "harbour-push": { purposes } } })).toEqual(["L005.other-unexplained"]);
    const purposeText = both("向您的手表转发预警", "Pass warnings on to your watch");
    expect(idsOf({ integrations: { "harbour-push": { purposes, purposeText } } })).toEqual([]);
  });
});
