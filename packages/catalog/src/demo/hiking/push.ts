import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, refusedAt } from "../phrases.ts";
import { both } from "../text.ts";
import { hiking } from "./app.ts";

const off = refusedAt(
  both("我的 > 设置 > 隐私 > 功能开关 > 推送通知", "Me > Settings > Privacy > Features > Push notifications"),
);
const ownRecords = kept(
  both(
    "我们的推送记录保存 90 天；供应商侧的期限见其隐私政策。",
    "We keep our record of messages for 90 days; the vendor's own term is in its policy.",
  ),
);
const noWarnings = both(
  "锁屏时收不到天气预警，打开应用后仍能看到。",
  "Weather warnings no longer reach the lock screen; they are still shown in the app.",
);

const common = {
  role: "processor",
  trigger: "after-consent",
  required: false,
  ifRefused: noWarnings,
  optOut: off,
  retention: ownRecords,
  module: both("预警与消息", "Warnings and messages"),
} as const;

export const push: readonly Integration[] = [
  integration(hiking, "huawei-push", {
    ...common,
    cooperation: both("委托处理", "Processing on our behalf"),
    purposes: [["push-delivery", "consent"]],
    scenario: both(
      "在华为手机上推送您所关注路线的暴雨、雷电预警和行程提醒。",
      "Storm and lightning warnings for routes you follow, and trip reminders, on Huawei phones.",
    ),
  }),
  integration(hiking, "xiaomi-push", {
    ...common,
    platforms: ["android"],
    purposes: [["push-delivery", "consent"]],
    scenario: both(
      "在小米手机上推送路线预警；仅当检测到小米系统时初始化。",
      "Route warnings on Xiaomi phones; started only where the system is Xiaomi's.",
    ),
  }),
  integration(hiking, "oppo-push", {
    ...common,
    purposes: [["push-delivery", "consent"]],
    scenario: both("在 OPPO 系手机上推送路线预警。", "Route warnings on phones of the OPPO family."),
  }),
  integration(hiking, "vivo-push", {
    ...common,
    purposes: [["push-delivery", "consent"]],
    scenario: both("在 vivo 手机上推送路线预警。", "Route warnings on vivo phones."),
    except: [
      {
        types: ["imei"],
        reason: both(
          "应用不申请电话权限，Android 10 起系统不向普通应用提供。",
          "The app does not ask for the phone permission, and Android 10 and later withhold it from ordinary apps.",
        ),
      },
      {
        types: ["gaid"],
        reason: both("应用清单中未声明 AD_ID 权限。", "The manifest of the app does not declare AD_ID."),
      },
    ],
  }),
  integration(hiking, "honor-push", {
    ...common,
    purposes: [["push-delivery", "consent"]],
    scenario: both("在荣耀手机上推送路线预警。", "Route warnings on HONOR phones."),
  }),
  integration(hiking, "apple-apns", {
    ...common,
    role: "os-platform",
    purposes: [["push-delivery", "consent"]],
    scenario: both(
      "通过 iOS 系统通道推送路线预警；您允许通知后才生成令牌。",
      "Route warnings through the push channel of iOS; the token is made once you allow notifications.",
    ),
    refine: [
      {
        type: "push-token",
        demand: "required",
        condition: both("仅在允许通知之后", "Only after notifications are allowed"),
      },
    ],
    optOut: refusedAt(
      both("iPhone 设置 > 通知 > 岚径徒步", "iPhone Settings > Notifications > Lanjing Trails"),
    ),
  }),
];
