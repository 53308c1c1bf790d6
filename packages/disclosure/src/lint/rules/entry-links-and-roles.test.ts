import type { Integration, Sdk } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { evidenceScope } from "../../compose/evidence-scope.ts";
import { lint } from "../lint.ts";
import { both, changed, cleanInput, idsOf, item } from "../testing.ts";

const { today } = cleanInput;
const links = cleanInput.sdks[0]?.links;
const kept = (kind: string, reference: string) => ({ kind, reference, expires: null, covers: null });
const url = "https://www.harbour.example/privacy";

describe("L006", () => {
  const withPolicy = (policy: string) => ({ sdks: { "harbour-push": { links: { ...links, policy } } } });
  test("not-https: a link without encryption", () => {
    expect(idsOf(withPolicy("http://www.harbour.example/privacy"))).toEqual(["L006.not-https"]);
  });
  test("home-page: a link to a home page, but not to a host of its own for privacy", () => {
    expect(idsOf(withPolicy("https://www.harbour.example/"))).toEqual(["L006.home-page"]);
    expect(idsOf(withPolicy("https://privacy.harbour.example/"))).toEqual([]);
  });
  const visit = { url, state: "reachable", text: "Privacy at Harbour Push Ltd.", changed: false } as const;
  test.each([
    ["unreachable", { ...visit, state: "unreachable", text: null }],
    ["login-wall", { ...visit, state: "login-wall", text: "Sign in" }],
    ["not-mentioned", { ...visit, text: "Buy cheap umbrellas" }],
    ["changed", { ...visit, changed: true }],
  ] as const)("%s: as a visit found it", (reason, link) => {
    expect(idsOf({ outside: { links: [link] } })).toEqual([`L006.${reason}`]);
  });
  test("a page that names the vendor in either language is its policy", () => {
    expect(idsOf({ outside: { links: [visit] } })).toEqual([]);
    const chinese = { ...visit, text: "港湾推送 有限公司 隐私政策" };
    expect(idsOf({ outside: { links: [chinese] } })).toEqual([]);
  });
});

describe("L007", () => {
  test("notice-missing: an error in China, a warning elsewhere", () => {
    const change = { integrations: { "lantern-map": { sensitive: null } } };
    expect(idsOf(change)).toEqual(["L007.notice-missing"]);
    const severities = (["CN", "US"] as const).map(
      (region) => lint(changed(change, changed({ app: { regions: [region] } })))[0]?.severity,
    );
    expect(severities).toEqual(["error", "warning"]);
  });
  test("boilerplate: one text for necessity and impact", () => {
    const same = both("提供服务所必需", "Needed for the service");
    const sensitive = { necessity: same, impact: same, separateConsent: both("弹窗", "A dialogue") };
    expect(idsOf({ integrations: { "lantern-map": { sensitive } } })).toEqual(["L007.boilerplate"]);
  });
  test("precise location is sensitive and coarse location is not; in an app for children all data is", () => {
    const data = { kind: "items", items: [item("location-coarse")] };
    const crossBorder = { ...cleanInput.integrations[1]?.crossBorder, types: ["location-coarse"] };
    const integrations = { "lantern-map": { sensitive: null, crossBorder } };
    expect(idsOf({ sdks: { "lantern-map": { data } }, integrations })).toEqual([]);
    expect(idsOf({ app: { audience: "under-14" } })).toEqual(["L007.notice-missing"]);
  });
});

describe("L008", () => {
  test("contact-missing: one who decides about data can be reached, in China", () => {
    expect(idsOf({ vendors: { lantern: { contact: null } } })).toEqual(["L008.contact-missing"]);
    expect(idsOf({ vendors: { harbour: { contact: null } } })).toEqual([]);
    const inUs = changed({ app: { regions: ["US"] } });
    expect(idsOf({ vendors: { lantern: { contact: null } } }, inUs)).toEqual([]);
  });
  test("a purpose with a role of its own asks for what that role asks for", () => {
    const purposes = [
      { purpose: "push-delivery", basis: "separate-consent", interest: null, role: "independent" },
    ];
    const change = {
      integrations: { "harbour-push": { purposes } },
      vendors: { harbour: { contact: null } },
    };
    expect(idsOf(change)).toEqual(["L008.contact-missing"]);
  });
  test("consent-not-recorded: an independent recipient on the ground of consent", () => {
    const purposes = [{ purpose: "push-delivery", basis: "consent", interest: null, role: null }];
    const evidence = [kept("PIA", "1")];
    const use = { role: "independent", purposes, evidence };
    expect(idsOf({ integrations: { "harbour-push": use } })).toEqual(["L008.consent-not-recorded"]);
    const settled = { ...use, evidence: [...evidence, kept("单独同意弹窗", "2")] };
    expect(idsOf({ integrations: { "harbour-push": settled } })).toEqual([]);
  });
  test("contract-not-recorded and assessment-not-recorded: reminders until the decision asks for proof", () => {
    const found = lint(changed({ integrations: { "harbour-push": { evidence: [] } } }));
    expect(found.map((one) => [one.reason, one.severity])).toEqual([
      ["assessment-not-recorded", "warning"],
      ["contract-not-recorded", "warning"],
    ]);
    const evidence = [kept("委托处理协议", "1"), kept("个人信息保护影响评估", "2")];
    expect(idsOf({ integrations: { "harbour-push": { evidence } } })).toEqual([]);
  });
  test("proof-expired: the day on the proof is its last", () => {
    const until = (expires: string) => ({
      integrations: {
        "harbour-push": { evidence: [{ ...kept("contract", "C-7"), expires }, kept("PIA", "2")] },
      },
    });
    expect(idsOf(until(today))).toEqual([]);
    const [found] = lint(changed(until("2020-01-01")));
    expect([found?.reason, found?.facts]).toEqual(["proof-expired", { reference: "C-7" }]);
    const renewed = {
      evidence: [
        { ...kept("contract", "C-7"), expires: "2020-01-01" },
        kept("contract", "C-8"),
        kept("PIA", "2"),
      ],
    };
    expect(idsOf({ integrations: { "harbour-push": renewed } })).toEqual([]);
  });
  test("proof-stale: what the integration says beyond the scope of the proof", () => {
    const base = changed({});
    const integration = base.integrations.find((one) => one.sdk === "harbour-push") as Integration;
    const sdk = base.sdks.find((one) => one.id === "harbour-push") as Sdk;
    const full = evidenceScope({ integration, sdk }, base.taxonomy);
    const covering = (covers: Partial<typeof full>) => ({
      integrations: {
        "harbour-push": {
          evidence: [{ ...kept("contract", "C-7"), covers: { ...full, ...covers } }, kept("PIA", "2")],
        },
      },
    });
    expect(full.types.length * full.purposes.length * full.countries.length).toBeGreaterThan(0);
    expect(idsOf(covering({}))).toEqual([]);
    for (const less of [
      { types: [] },
      { purposes: [] },
      { countries: [] },
      { recipient: "lantern" as never },
    ])
      expect(idsOf(covering(less))).toEqual(["L008.proof-stale"]);
  });
});

describe("L009", () => {
  const abroad = (code: string, more: object = {}) => ({
    integrations: {
      "harbour-push": { countries: { seat: code, storage: [], access: [] }, crossBorder: null, ...more },
    },
  });
  test.each([
    ["HK", "CN", ["L009.notice-missing"]],
    ["CN", "CN", []],
    ["CN", "EU", ["L009.notice-missing"]],
    ["IS", "EU", []],
    ["HK", "US", []],
  ] as const)("a recipient in %s, users in %s: %j", (country, region, ids) => {
    const base = changed({
      app: { regions: [region] },
      integrations: { "lantern-map": { status: "retired" } },
    });
    expect(idsOf(abroad(country), base)).toEqual(ids);
  });
  test("notice-missing: not for the maker of the system, nor where nothing is handed over", () => {
    const base = changed({ app: { regions: ["CN"] } });
    expect(idsOf(abroad("US", { role: "os-platform" }), base)).toEqual([]);
    expect(idsOf(abroad("US", { role: "open-source-local" }), base)).toEqual([]);
  });
  test("country-missing: the notice names a country where data is", () => {
    const countries = { seat: "US", storage: [], access: [] };
    expect(idsOf({ integrations: { "harbour-push": { countries } } })).toEqual(["L009.country-missing"]);
  });
  test("type-missing: the notice names every type", () => {
    const data = { kind: "items", items: [item("device-model"), item("os-version")] };
    expect(idsOf({ sdks: { "harbour-push": { data } } })).toEqual(["L009.type-missing"]);
  });
});
