// A small registry for tests: real SDKs of the catalogue in invented apps of an invented company.

import { sdks, vendors } from "@pilu/catalog";
import type { Beginning } from "@pilu/core";
import { App, Integration, type Sdk, unconfirmedFacts } from "@pilu/schema";
import { unstatedIntegration } from "@pilu/schema/unstated";

const both = (zh: string, en: string) => ({ "zh-CN": zh, en });

export function appNamed(
  slug: string,
  given: { locales?: string[]; listed?: boolean; frameAncestors?: string[] } = {},
): App {
  return App.parse({
    id: slug,
    slug,
    status: "live",
    retiredOn: null,
    names: both(`示例应用 ${slug}`, `Example ${slug}`),
    controller: {
      id: "example",
      names: both("示例科技有限公司", "Example Ltd."),
      country: "CN",
      contact: { officer: null, email: "privacy@example.com", telephone: null, address: null, url: null },
    },
    platforms: ["android", "ios", "harmonyos"],
    locales: given.locales ?? ["zh-CN", "en"],
    regions: ["CN"],
    audience: "mixed",
    firstParty: [],
    site: null,
    policy: null,
    repository: null,
    builds: [],
    settings: {
      title: null,
      preamble: both("本清单列出应用中的第三方 SDK。", "This list names every third-party SDK in the app."),
      grouping: "function",
      columns: ["packages", "version"],
      refusal: [],
      inAppPath: null,
      noticeDays: 14,
      listed: given.listed ?? true,
      frameAncestors: given.frameAncestors ?? [],
    },
  });
}

function integrationOf(app: App, sdk: Sdk): Integration {
  return Integration.parse({
    ...unstatedIntegration(),
    id: `${app.id}/${sdk.id}`,
    app: app.id,
    sdk: sdk.id,
    role: "processor",
    platforms: sdk.platforms.filter((platform) => app.platforms.includes(platform)),
    purposes: sdk.purposes.map((purpose) => ({ purpose, basis: null, interest: null, role: null })),
    scenario: both("使用相关功能时。", "When the feature is used."),
    trigger: "after-consent",
    necessity: { required: false, ifRefused: both("其他功能不受影响。", "Other features keep working.") },
  });
}

/** Facts that somebody stands for, so that they may be published. */
const publishable = sdks.filter(
  (sdk) =>
    unconfirmedFacts(sdk.confidence).length === 0 &&
    sdk.data.kind === "items" &&
    sdk.platforms.some((platform) => platform === "android"),
);

export function beginningOf(apps: readonly App[], settings = { listsApps: true }): Beginning {
  const used = publishable.slice(0, 4);
  return {
    settings: { taxonomy: "1.0", timeZone: "Asia/Shanghai", overrides: [], ...settings },
    vendors,
    sdks: used,
    apps,
    integrations: apps.flatMap((app) => used.map((sdk) => integrationOf(app, sdk))),
  };
}
