import type { z } from "zod";
import type { Disclosure } from "../disclosure/disclosure.ts";
import type { Entry } from "../disclosure/entry.ts";

const digest = "0123456789abcdef".repeat(4);

/** One entry with every kind of field filled in; all names are made up. */
function exampleEntry(): z.input<typeof Entry> {
  return {
    id: "weather/example-push",
    sdk: "example-push",
    names: { "zh-CN": "示例推送 SDK", en: "Example Push SDK" },
    brand: null,
    kind: "sdk",
    function: "push",
    module: null,
    platforms: ["android"],
    packages: ["com.example.push"],
    versionRange: ">=3",
    vendor: {
      id: "example-cloud",
      names: { "zh-CN": "示例云科技有限公司", en: "Example Cloud Technology Co., Ltd." },
      country: "CN",
      contact: { officer: null, email: "privacy@example.com", telephone: null, address: null, url: null },
    },
    nationalPlatform: null,
    role: "processor",
    cooperation: null,
    purposes: [{ purpose: "push-delivery", basis: "consent", interest: null, role: null }],
    purposeText: { "zh-CN": "推送消息", en: "Deliver messages" },
    scenario: { "zh-CN": "接收天气预警时", en: "When weather warnings arrive" },
    trigger: "after-consent",
    triggerText: null,
    methods: ["sdk-local"],
    processing: null,
    treatment: null,
    data: {
      kind: "items",
      items: [
        {
          type: "android-id",
          platforms: ["android"],
          demand: "required",
          condition: null,
          purposes: [],
          methods: [],
          frequency: { en: "once a day" },
          treatment: "hashed",
          retention: { days: 30, criterion: null, disposal: null, afterRemoval: null },
          note: null,
          suggested: false,
        },
      ],
    },
    sensitiveTypes: [],
    sensitive: null,
    permissions: [
      {
        name: "android.permission.POST_NOTIFICATIONS",
        platform: "android",
        demand: "optional",
        purpose: null,
        askedWhen: null,
      },
    ],
    necessity: { required: false, ifRefused: null },
    countries: { seat: "CN", storage: [], access: [] },
    crossBorder: null,
    retention: null,
    optOut: { path: { en: "Settings > Notifications" }, url: null },
    rights: null,
    options: [],
    soldOrShared: "not-stated",
    links: {
      policy: "https://example.com/privacy",
      otherPolicies: [],
      site: null,
      documentation: null,
      optOut: null,
    },
    security: null,
    certification: null,
    brief: null,
    notes: null,
    unconfirmed: [],
  };
}

/** A published version as JSON, valid in every field, for tests of what takes and refuses documents. */
export function exampleDisclosure(): z.input<typeof Disclosure> {
  return {
    schema: "pilu.disclosure/1",
    app: {
      slug: "weather",
      names: { "zh-CN": "示例天气", en: "Example Weather" },
      controller: {
        id: "example-weather",
        names: { en: "Example Weather Ltd." },
        country: "CN",
        contact: { officer: null, email: "privacy@example.com", telephone: null, address: null, url: null },
      },
      platforms: ["android", "ios"],
      regions: ["CN"],
      audience: "mixed",
      retiredOn: null,
      site: null,
      policy: "https://example.com/policy",
    },
    title: { "zh-CN": "第三方 SDK 信息披露", en: "Third-party SDKs" },
    preamble: { en: "We use the SDKs below." },
    settings: { grouping: "function", columns: ["version"], refusal: [], inAppPath: null, noticeDays: 7 },
    locales: ["zh-CN", "en"],
    groups: [{ key: "push", title: { "zh-CN": "推送", en: "Push" }, entries: [exampleEntry()] }],
    labels: { function: { push: { "zh-CN": "推送", en: "Push" } } },
    taxonomy: "1.0",
    version: 2,
    base: 1,
    publishedAt: 1_795_000_000_000,
    effectiveAt: 1_795_000_001_000,
    class: "notify",
    actions: ["U", "N"],
    changes: [{ kind: "entry.added", path: "groups.push", from: null, to: { id: "weather/example-push" } }],
    rules: "2026-11",
    builds: [{ platform: "android", build: "120", version: "1.2.0", releasedOn: "2026-11-20" }],
    log: { seq: 4, digest },
    prev: digest,
    hash: digest,
    digest,
  };
}
