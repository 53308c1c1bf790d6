import { unstatedItem, unstatedSdk, unstatedIntegration } from "@pilu/schema/unstated";
import { App, Integration, Sdk, Vendor } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import type { ComposeInput } from "../compose/compose.ts";

type Fields = Record<string, unknown>;

export const both = (zh: string, en: string) => ({ "zh-CN": zh, en });

const contact = {
  officer: both("负责人甲", "Officer A"),
  email: "privacy@example.com",
  telephone: "+86 10-1234 5678",
  address: both("示例路 1 号", "1 Example Road"),
  url: "https://example.com/contact",
};

/** A made-up company. */
export function vendorOf(id: string, over: Fields = {}): Vendor {
  const plain = {
    id,
    status: "live",
    mergedInto: null,
    names: both(`${id} 公司`, `${id} Ltd.`),
    country: "CN",
    contact,
    site: null,
    history: [],
    sources: [],
  };
  return Vendor.parse({ ...plain, ...over });
}

/** A data item that says nothing of its own. */
export function itemOf(type: string, over: Fields = {}): Fields {
  return {
    ...unstatedItem(),
    type,
    platforms: ["android", "ios"],
    demand: "required",
    ...over,
  };
}

/** A made-up SDK that collects the device model, with nothing else known. */
export function sdkOf(id: string, over: Fields = {}): Sdk {
  const plain = {
    ...unstatedSdk(),
    id,
    names: both(`${id} 组件`, `${id} kit`),
    vendor: "example-cloud",
    function: "push",
    kind: "sdk",
    platforms: ["android", "ios"],
    coordinates: { purls: [`pkg:maven/com.example/${id}`], classPrefixes: [], domains: [] },
    purposes: ["push-delivery"],
    purposeText: both("推送消息", "Deliver messages"),
    data: { kind: "items", items: [itemOf("device-model")] },
    methods: ["sdk-local"],
    confidence: { data: "verified", policy: "verified", coordinates: "verified" },
  };
  return Sdk.parse({ ...plain, ...over });
}

/** The integration of an SDK in the example app, on the SDK's terms. */
export function integrationOf(sdk: string, over: Fields = {}): Integration {
  const plain = {
    ...unstatedIntegration(),
    id: `weather/${sdk}`,
    app: "weather",
    sdk,
    role: "processor",
    platforms: ["android", "ios"],
    purposes: [{ purpose: "push-delivery", basis: null, interest: null, role: null }],
    scenario: both("接收天气预警时", "When weather warnings arrive"),
    trigger: "after-consent",
    necessity: { required: false, ifRefused: null },
  };
  return Integration.parse({ ...plain, ...over });
}

export function appOf(over: Fields = {}, settings: Fields = {}): App {
  const plain = {
    id: "weather",
    slug: "weather",
    status: "live",
    retiredOn: null,
    names: both("示例天气", "Example Weather"),
    controller: { id: "example", names: both("示例公司", "Example Ltd."), country: "CN", contact },
    platforms: ["android", "ios"],
    locales: ["zh-CN", "en"],
    regions: ["CN"],
    audience: "mixed",
    firstParty: [],
    site: "https://example.com/",
    policy: "https://example.com/policy",
    repository: null,
    builds: [],
    settings: {
      title: null,
      preamble: both("应用使用下列 SDK。", "The app uses the SDKs below."),
      grouping: "function",
      columns: [],
      refusal: [{ title: both("开关", "Switches"), path: both("我的 > 设置", "Me > Settings") }],
      inAppPath: both("我的 > 清单", "Me > List"),
      noticeDays: 7,
      listed: true,
      frameAncestors: [],
      ...settings,
    },
  };
  return App.parse({ ...plain, ...over });
}

/** The example app with the given SDKs, each integrated on its own terms or as given. */
export function inputOf(
  sdks: readonly Sdk[],
  { app = appOf(), integrations }: { app?: App; integrations?: readonly Integration[] } = {},
): ComposeInput {
  return {
    app,
    integrations: integrations ?? sdks.map((sdk) => integrationOf(sdk.id)),
    sdks,
    taxonomy: currentTaxonomy,
    vendors: [vendorOf("example-cloud"), vendorOf("other-cloud")],
  };
}
