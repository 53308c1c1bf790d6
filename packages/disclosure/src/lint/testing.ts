// For tests: an app in which no rule finds anything, and ways to change one thing in it.

import { App, DataItem, type Finding, Integration, Sdk, Vendor } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { unstatedItem, unstatedSdk } from "@pilu/schema/unstated";
import { lint } from "./lint.ts";
import type { Outside } from "./outside.ts";
import type { LintInput } from "./view.ts";

type Fields = Readonly<Record<string, unknown>>;

export const both = (chinese: string, english: string) => ({ "zh-CN": chinese, en: english });

const contact = {
  officer: null,
  email: "privacy@harbour.example",
  telephone: null,
  address: null,
  url: null,
};
const retention = { days: 30, criterion: null, disposal: null, afterRemoval: null };

/** A data item on Android and iOS, changed by `fields`. */
export function item(type: string, fields: Fields = {}): DataItem {
  return DataItem.parse({
    ...unstatedItem(),
    type,
    platforms: ["android", "ios"],
    demand: "required",
    ...fields,
  });
}

const app = App.parse({
  id: "weather",
  slug: "weather",
  status: "live",
  retiredOn: null,
  names: both("示例天气", "Example Weather"),
  controller: { id: "weather", names: both("示例天气公司", "Example Weather Ltd."), country: "CN", contact },
  platforms: ["android", "ios", "harmonyos", "web"],
  locales: ["zh-CN", "en"],
  regions: ["CN", "EU", "US"],
  audience: "adults",
  firstParty: [],
  site: null,
  policy: null,
  repository: null,
  builds: [],
  settings: {
    title: null,
    preamble: both("我们使用以下 SDK。", "We use the SDKs below."),
    grouping: "function",
    columns: [],
    refusal: [],
    inAppPath: null,
    noticeDays: 7,
    listed: true,
    frameAncestors: [],
  },
});

const harbour = Vendor.parse({
  id: "harbour",
  status: "live",
  mergedInto: null,
  names: both("港湾推送有限公司", "Harbour Push Ltd."),
  country: "CN",
  contact,
  site: "https://www.harbour.example/",
  history: [],
  sources: [],
});
const lantern = Vendor.parse({
  ...harbour,
  id: "lantern",
  names: both("灯笼地图有限公司", "Lantern Maps Ltd."),
  site: "https://lantern.example/",
});

const push = Sdk.parse({
  ...unstatedSdk(),
  id: "harbour-push",
  names: both("港湾推送 SDK", "Harbour Push SDK"),
  vendor: "harbour",
  function: "push",
  kind: "sdk",
  platforms: ["android", "ios", "harmonyos", "web"],
  coordinates: { purls: ["pkg:maven/example.harbour/push"], classPrefixes: [], domains: [] },
  links: {
    policy: "https://www.harbour.example/privacy",
    otherPolicies: [],
    site: null,
    documentation: null,
    optOut: null,
  },
  purposes: ["push-delivery"],
  purposeText: both("向您的设备推送天气预警", "Push weather warnings to your device"),
  data: { kind: "items", items: [item("device-model")] },
  methods: ["sdk-local"],
  retention,
  overseas: "no",
  appleListed: false,
  confidence: { data: "verified", policy: "verified", coordinates: "verified" },
});
const map = Sdk.parse({
  ...push,
  id: "lantern-map",
  names: both("灯笼地图 SDK", "Lantern Map SDK"),
  vendor: "lantern",
  function: "map",
  coordinates: { purls: ["pkg:maven/example.lantern/map"], classPrefixes: [], domains: [] },
  links: { ...push.links, policy: "https://lantern.example/privacy" },
  purposes: ["map-location"],
  purposeText: both("在地图上显示您的位置", "Show where you are on the map"),
  data: { kind: "items", items: [item("location-precise")] },
});
const json = Sdk.parse({
  ...push,
  id: "lantern-json",
  names: both("灯笼解析库", "Lantern JSON"),
  vendor: "lantern",
  function: "framework-tool",
  kind: "open-source",
  coordinates: { purls: ["pkg:maven/example.lantern/json"], classPrefixes: [], domains: [] },
  links: { ...push.links, policy: null },
  purposes: ["app-framework"],
  purposeText: both("解析服务器返回的数据", "Parse what the server sends"),
  data: { kind: "none" },
  methods: ["none"],
  retention: null,
});

function crossBorder(types: readonly string[]) {
  const said = both("按天气服务约定", "As agreed for the weather service");
  const recipient = both("港湾新加坡公司", "Harbour Singapore Pte. Ltd.");
  const words = { recipient, purpose: said, method: said, rights: said, mechanism: said };
  return { ...words, country: "SG", contact, types };
}

const pushed = Integration.parse({
  id: "weather/harbour-push",
  status: "live",
  app: "weather",
  sdk: "harbour-push",
  role: "processor",
  cooperation: null,
  contractingVendor: null,
  platforms: ["android", "ios"],
  versionRange: null,
  module: null,
  purposes: [{ purpose: "push-delivery", basis: "consent", interest: null, role: null }],
  purposeText: null,
  scenario: both("有天气预警时", "When there is a weather warning"),
  trigger: "after-consent",
  triggerText: null,
  methods: [],
  data: { mode: "inherit", except: [], refine: [] },
  treatment: null,
  processing: null,
  permissions: { mode: "inherit", except: [] },
  necessity: { required: false, ifRefused: null },
  sensitive: null,
  countries: { seat: null, storage: ["SG"], access: [] },
  crossBorder: crossBorder(["device-model"]),
  retention: null,
  optOut: null,
  rights: null,
  options: [],
  soldOrShared: "neither",
  evidence: [
    { kind: "contract", reference: "C-1", expires: null, covers: null },
    { kind: "assessment", reference: "PIA-1", expires: null, covers: null },
  ],
  notes: null,
});
const mapped = Integration.parse({
  ...pushed,
  id: "weather/lantern-map",
  sdk: "lantern-map",
  role: "independent",
  purposes: [{ purpose: "map-location", basis: "separate-consent", interest: null, role: null }],
  scenario: both("打开雨区地图时", "When you open the rain map"),
  trigger: "on-use",
  crossBorder: crossBorder(["location-precise"]),
  sensitive: {
    necessity: both("不知道位置就无法定位雨区", "Without the position no rain area can be found"),
    impact: both("泄露后可能暴露行踪", "A leak may show where you go"),
    separateConsent: both("首次打开地图时弹窗询问", "Asked when you first open the map"),
  },
});
const parsed = Integration.parse({
  ...pushed,
  id: "weather/lantern-json",
  sdk: "lantern-json",
  role: "open-source-local",
  purposes: [{ purpose: "app-framework", basis: "contract", interest: null, role: null }],
  scenario: both("应用运行期间", "While the app runs"),
  countries: { seat: null, storage: [], access: [] },
  crossBorder: null,
  evidence: [],
});

/** An app in three regions with a processor, an independent recipient of sensitive data and a local library. */
export const cleanInput: LintInput = {
  app,
  integrations: [pushed, mapped, parsed],
  sdks: [push, map, json],
  vendors: [harbour, lantern],
  taxonomy: currentTaxonomy,
  today: "2026-11-27",
};

export const pushId = push.id;
export const mapId = map.id;

/** The clean input with fields of single things changed, each by its id. All values pass the schema. */
export function changed(
  to: {
    readonly app?: Fields;
    readonly integrations?: Readonly<Record<string, Fields>>;
    readonly sdks?: Readonly<Record<string, Fields>>;
    readonly vendors?: Readonly<Record<string, Fields>>;
    readonly outside?: Outside;
  },
  base: LintInput = cleanInput,
): LintInput {
  return {
    ...base,
    app: App.parse({ ...base.app, ...to.app }),
    integrations: base.integrations.map((one) =>
      Integration.parse({ ...one, ...to.integrations?.[one.id.slice("weather/".length)] }),
    ),
    sdks: base.sdks.map((one) => Sdk.parse({ ...one, ...to.sdks?.[one.id] })),
    vendors: base.vendors.map((one) => Vendor.parse({ ...one, ...to.vendors?.[one.id] })),
    ...(to.outside === undefined ? {} : { outside: to.outside }),
  };
}

/** `L003.policy-missing`, in order, for comparison. */
export function idsIn(findings: readonly Finding[]): string[] {
  return findings.map(({ code, reason }) => `${code}.${reason}`);
}

/** What the rules find in the clean input once it is changed. */
export function idsOf(...to: Parameters<typeof changed>): string[] {
  return idsIn(lint(changed(...to)));
}
