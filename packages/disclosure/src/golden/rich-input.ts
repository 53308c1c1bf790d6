import { optionalColumns } from "@pilu/schema";
import type { ComposeInput } from "../compose/compose.ts";
import { appOf, both, inputOf, integrationOf, itemOf, sdkOf } from "./example-input.ts";

const retention = {
  days: 30,
  criterion: both("自最后一次使用起", "from the last use"),
  disposal: both("删除", "deleted"),
  afterRemoval: both("移除后删除", "deleted after removal"),
};

const full = sdkOf("full", {
  brand: both("全品牌", "Full Brand"),
  function: "map",
  links: {
    policy: "https://full.example/privacy?a=1&b=2",
    otherPolicies: [{ title: both("儿童政策", "Policy for children"), url: "https://full.example/children" }],
    site: "https://full.example/",
    documentation: "https://full.example/docs",
    optOut: "https://full.example/out",
  },
  data: {
    kind: "items",
    items: [
      itemOf("location-precise", {
        platforms: ["android"],
        demand: "optional",
        condition: both("仅导航时", "only when navigating"),
        purposes: ["share"],
        methods: ["backend-api"],
        frequency: both("每秒一次", "once a second"),
        treatment: "hashed",
        retention,
        note: both("精确到米", "to the metre"),
      }),
      itemOf("android-id", { platforms: ["android"], demand: "not-stated" }),
      itemOf("device-model"),
    ],
  },
  treatment: "encrypted-transfer",
  permissions: [
    {
      name: "android.permission.ACCESS_FINE_LOCATION",
      platform: "android",
      demand: "optional",
      purpose: both("定位", "find the place"),
      askedWhen: both("导航时", "when navigating"),
    },
    {
      name: "android.permission.INTERNET",
      platform: "android",
      demand: "required",
      purpose: null,
      askedWhen: null,
    },
    { name: "com.full.OWN", platform: "android", demand: "not-stated", purpose: null, askedWhen: null },
  ],
  security: both("安全能力说明", "security words"),
  certification: both("认证说明", "certification words"),
  brief: both("简要声明", "brief words"),
  options: [{ name: "collectSsid=false", effect: both("不读取 SSID", "the SSID is not read") }],
  nationalPlatform: { id: "CN-1", sdkName: "Full SDK", developerName: "Full Developer" },
});

const fullTerms = integrationOf("full", {
  role: "independent",
  cooperation: both("技术服务", "technical service"),
  versionRange: ">=3",
  module: both("导航模块", "navigation module"),
  purposes: [
    {
      purpose: "push-delivery",
      basis: "legitimate-interests",
      interest: both("保障安全", "safety of users"),
      role: "joint",
    },
  ],
  triggerText: both("点击导航之后", "after tapping Navigate"),
  processing: both("第三方自行处理", "processed by the third party itself"),
  necessity: { required: false, ifRefused: both("不能导航", "no navigation") },
  sensitive: {
    necessity: both("必要性说明", "necessity words"),
    impact: both("影响说明", "impact words"),
    separateConsent: both("单独弹窗", "a dialog of its own"),
  },
  countries: { seat: "CN", storage: ["SG"], access: ["JP"] },
  crossBorder: {
    recipient: both("境外公司", "Abroad Inc."),
    country: "US",
    contact: { officer: null, email: "abroad@example.org", telephone: null, address: null, url: null },
    purpose: both("境外目的", "purpose words abroad"),
    method: both("境外方式", "method words abroad"),
    types: ["device-model"],
    rights: both("境外权利", "rights words abroad"),
    mechanism: both("标准合同", "standard contract"),
  },
  retention,
  optOut: { path: both("我的 > 导航 > 关", "Me > Navigation > Off"), url: "https://full.example/refuse" },
  rights: both("向我们提出", "ask us"),
  soldOrShared: "neither",
  notes: both("备注说明", "remark words"),
});

/** An app whose three SDKs fill every field of an entry: one with all facts, one that collects nothing, one silent. */
export function richInput(): ComposeInput {
  const none = sdkOf("local", { data: { kind: "none" }, function: "framework-tool", kind: "open-source" });
  const silent = sdkOf("silent", {
    data: { kind: "not-stated" },
    confidence: { data: "none", policy: "recall", coordinates: "verified" },
  });
  const app = appOf({ regions: ["CN", "US"] }, { columns: [...optionalColumns] });
  const integrations = [fullTerms, integrationOf("local"), integrationOf("silent")];
  return inputOf([full, none, silent], { app, integrations });
}
