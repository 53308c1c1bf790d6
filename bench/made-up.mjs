// Made-up apps and integrations for measuring: real SDKs, invented apps.
import { unstatedIntegration } from "@pilu/schema/unstated";

const both = (zh, en) => ({ "zh-CN": zh, en });

export function appOf(slug) {
  return {
    id: slug,
    slug,
    status: "live",
    retiredOn: null,
    names: both("测速应用", "Bench app"),
    controller: {
      id: "bench",
      names: both("测速科技有限公司", "Bench Ltd."),
      country: "CN",
      contact: { officer: null, email: "privacy@bench.example", telephone: null, address: null, url: null },
    },
    platforms: ["android", "ios", "harmonyos"],
    locales: ["zh-CN", "en"],
    regions: ["CN"],
    audience: "mixed",
    firstParty: [],
    site: null,
    policy: null,
    repository: null,
    builds: [],
    settings: {
      title: null,
      preamble: both(
        "这份清单逐一列出应用里的第三方 SDK。",
        "This list names every third-party SDK in the app.",
      ),
      grouping: "function",
      columns: ["packages", "version"],
      refusal: [],
      inAppPath: null,
      noticeDays: 14,
      listed: true,
      frameAncestors: [],
    },
  };
}

export function integrationOf(app, sdk) {
  const shared = sdk.platforms.filter((platform) => app.platforms.includes(platform));
  return {
    ...unstatedIntegration(),
    id: `${app.id}/${sdk.id}`,
    app: app.id,
    sdk: sdk.id,
    role: "processor",
    platforms: shared.length > 0 ? shared : sdk.platforms,
    purposes: sdk.purposes.map((purpose) => ({ purpose, basis: null, interest: null, role: null })),
    scenario: both("使用相关功能时。", "When the feature is used."),
    trigger: "after-consent",
    necessity: { required: false, ifRefused: both("其他功能不受影响。", "Other features keep working.") },
  };
}
