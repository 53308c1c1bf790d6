import { exampleApp } from "../app.ts";
import { both } from "../text.ts";

const everywhere = ["android", "ios", "web"];

/** A ferry booking app for the EU, English first, its list grouped by the part each recipient has in law. */
export const ferry = exampleApp("ferrywise", {
  names: both("渡途船票", "Ferrywise"),
  controller: {
    id: "ferrywise",
    names: both("渡途示例公司（Ferrywise Example B.V.）", "Ferrywise Example B.V."),
    country: "NL",
    contact: {
      officer: both("Maud Verhoeven", "Maud Verhoeven"),
      email: "dpo@ferrywise.example",
      telephone: null,
      address: both("荷兰示例丹码头 12 号", "Example Quay 12, Exampledam, Netherlands"),
      url: "https://ferrywise.example/privacy/contact",
    },
  },
  platforms: everywhere,
  locales: ["en", "zh-CN"],
  regions: ["EU"],
  audience: "mixed",
  firstParty: [
    { type: "name", platforms: everywhere, purposes: ["order-fulfilment"] },
    { type: "email", platforms: everywhere, purposes: ["order-fulfilment"] },
    { type: "order-info", platforms: everywhere, purposes: ["order-fulfilment"] },
    {
      type: "id-number",
      platforms: everywhere,
      purposes: ["legal-compliance"],
      demand: "optional",
      condition: both(
        "仅限须提交旅客名单的国际航次",
        "Only on international sailings that need a passenger list",
      ),
      retention: {
        days: 2,
        criterion: both("自到港之日起", "From the day of arrival"),
        disposal: both("自动删除", "Deleted automatically"),
        afterRemoval: null,
      },
    },
    { type: "cookie-id", platforms: ["web"], purposes: ["login"] },
  ],
  site: "https://ferrywise.example/",
  policy: "https://ferrywise.example/privacy",
  builds: [
    { platform: "android", build: "3140", version: "3.14.0", releasedOn: "2026-11-17" },
    { platform: "ios", build: "3140.2", version: "3.14.0", releasedOn: "2026-11-18" },
    { platform: "web", build: "2026-11-20", version: "3.14.1", releasedOn: "2026-11-20" },
  ],
  settings: {
    title: both("渡途船票 第三方服务与 SDK", "Ferrywise: third-party services and SDKs"),
    preamble: both(
      "渡途用下列服务售票、收款、提醒登船和排查故障。清单按各接收方在法律上的角色分组：代我们处理、自行决定用途，或与我们共同决定。每项都写明 GDPR 第六条的依据。分析和归因默认关闭，您同意之后才开启。",
      "Ferrywise uses the services below to sell tickets, take payments, remind you to board and find faults. They are grouped by their part in law: those that process data for us, those that decide for themselves, and those that decide together with us. Each entry names its basis in Article 6 GDPR. Analytics and attribution are off until you agree.",
    ),
    grouping: "role",
    columns: ["module", "treatment", "options"],
    refusal: [
      {
        title: both("修改隐私选择", "Change your choices"),
        path: both(
          "账户 > 隐私选择（网页在页脚），随时可以撤回同意。",
          "Account > Privacy choices, or the footer on the web: withdraw consent at any time.",
        ),
      },
      {
        title: both("反对基于正当利益的处理", "Object to legitimate interests"),
        path: both(
          "账户 > 隐私选择 > 反对，或写信给 dpo@ferrywise.example。",
          "Account > Privacy choices > Object, or write to dpo@ferrywise.example.",
        ),
      },
      {
        title: both("向监管机构投诉", "Complain to an authority"),
        path: both(
          "您可以向居住地的数据保护机构投诉。",
          "You may complain to the data protection authority where you live.",
        ),
      },
    ],
    inAppPath: both("账户 > 法律信息 > 第三方服务", "Account > Legal > Third-party services"),
    noticeDays: 30,
    listed: true,
    frameAncestors: [],
  },
});
