import { exampleApp } from "../app.ts";
import { both } from "../text.ts";

const everywhere = ["android", "ios", "harmonyos"];

/** A Chinese hiking app for three systems, its list grouped by function. */
export const hiking = exampleApp("lanjing-trails", {
  names: both("岚径徒步", "Lanjing Trails"),
  controller: {
    id: "lanjing",
    names: both("青岭岚径示例科技有限公司", "Qingling Lanjing Example Technology Co., Ltd."),
    country: "CN",
    contact: {
      officer: both("林一帆", "Lin Yifan"),
      email: "privacy@lanjing.example",
      telephone: null,
      address: both("浙江省示例市岚径路 1 号", "1 Lanjing Road, Example City, Zhejiang"),
      url: "https://lanjing.example/privacy/contact",
    },
  },
  platforms: everywhere,
  locales: ["zh-CN", "en"],
  regions: ["CN"],
  audience: "adults",
  firstParty: [
    { type: "phone-number", platforms: everywhere, purposes: ["login"] },
    {
      type: "location-precise",
      platforms: everywhere,
      purposes: ["map-location"],
      demand: "optional",
      condition: both("仅在导航或记录轨迹时", "Only while navigating or recording a track"),
    },
    {
      type: "location-track",
      platforms: everywhere,
      purposes: ["map-location"],
      demand: "optional",
      retention: {
        days: null,
        criterion: both("直到用户删除该轨迹", "Until the user deletes the track"),
        disposal: both("立即删除，备份在 30 日内清除", "Deleted at once, from backups within 30 days"),
        afterRemoval: null,
      },
    },
    { type: "photos", platforms: everywhere, purposes: ["file-upload"], demand: "optional" },
    { type: "order-info", platforms: everywhere, purposes: ["order-fulfilment"], demand: "optional" },
  ],
  site: "https://lanjing.example/",
  policy: "https://lanjing.example/privacy",
  builds: [
    { platform: "android", build: "50210", version: "5.2.1", releasedOn: "2026-11-12" },
    { platform: "ios", build: "5.2.1.3", version: "5.2.1", releasedOn: "2026-11-13" },
    { platform: "harmonyos", build: "50200", version: "5.2.0", releasedOn: "2026-11-06" },
  ],
  settings: {
    title: both("岚径徒步 第三方 SDK 信息披露", "Lanjing Trails: third-party SDK disclosure"),
    preamble: both(
      "为了让您能看地图、收到山区预警、买装备和在遇险时求救，岚径徒步使用了下列第三方 SDK。您同意隐私政策之前，它们不会收集您的个人信息。我们逐项写明每个 SDK 拿到什么、为了什么，以及您怎样拒绝。",
      "Lanjing Trails uses the third-party SDKs below for maps, mountain warnings, the gear shop and calls for help. None of them collects personal information before you agree to our privacy policy. For each we say what it receives, what for, and how you can refuse.",
    ),
    grouping: "function",
    columns: ["packages", "module", "treatment", "security", "certification", "options"],
    refusal: [
      {
        title: both("关闭单项功能", "Switch a feature off"),
        path: both(
          "我的 > 设置 > 隐私 > 功能开关，可分别关闭推送、使用统计和 SOS。",
          "Me > Settings > Privacy > Features: push, usage statistics and SOS have a switch each.",
        ),
      },
      {
        title: both("收回系统权限", "Withdraw a system permission"),
        path: both(
          "在手机系统设置中找到“岚径徒步”，关闭位置、相册或通知权限。",
          "Find Lanjing Trails in the settings of your phone and turn off location, photos or notifications.",
        ),
      },
      {
        title: both("写信给我们", "Write to us"),
        path: both(
          "发邮件到 privacy@lanjing.example，我们在 15 个工作日内答复。",
          "Mail privacy@lanjing.example; we answer within 15 working days.",
        ),
      },
    ],
    inAppPath: both("我的 > 第三方 SDK 清单", "Me > Third-party SDKs"),
    noticeDays: 7,
    listed: true,
    frameAncestors: [],
  },
});
