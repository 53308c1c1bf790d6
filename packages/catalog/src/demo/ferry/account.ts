import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, optionalPermission, refusedAt } from "../phrases.ts";
import { both } from "../text.ts";
import { ferry } from "./app.ts";

const toFindPier = both("指路去登船口", "Show the way to the gate");
const whenAskingTheWay = both("首次点击“带我去登船口”时", "When you first tap Take me to the gate");

export const account: readonly Integration[] = [
  integration(ferry, "firebase-auth", {
    role: "processor",
    purposes: [["login", "contract"]],
    purposeText: both(
      "用邮箱链接登录，把船票带到另一台设备。",
      "Sign in by a link in a mail, to have your tickets on another device.",
    ),
    scenario: both(
      "点击“登录”或“换设备”时；不登录也能购票。",
      "When you tap Sign in or Move to another device; tickets can be bought without.",
    ),
    trigger: "on-use",
    module: both("账户", "Account"),
    except: [
      {
        types: ["phone-number", "third-party-openid", "nickname-avatar"],
        reason: both(
          "应用只开启邮箱链接登录，未开启手机号和第三方账号登录。",
          "Only sign-in by mail is turned on; by telephone or by other accounts is not.",
        ),
      },
    ],
    required: false,
    ifRefused: both("以访客身份购票，船票只在本机。", "Buy as a guest; the ticket stays on this device."),
    retention: kept(
      both(
        "账户关闭后我们立即删除；供应商侧的期限见其隐私政策。",
        "We delete the account when you close it; the vendor's own term is in its policy.",
      ),
    ),
    optOut: refusedAt(both("账户 > 关闭账户", "Account > Close account")),
  }),
  integration(ferry, "google-maps", {
    role: "independent",
    platforms: ["android", "ios"],
    purposes: [["map-location", "consent"]],
    purposeText: both("在地图上显示码头和登船口。", "Show piers and gates on a map."),
    scenario: both(
      "打开码头地图时；只有点击“带我去登船口”才使用位置。",
      "When you open the map of a pier; your position is used only after Take me to the gate.",
    ),
    trigger: "on-use",
    module: both("码头地图", "Pier map"),
    refine: [
      {
        type: "location-precise",
        condition: both("仅在允许位置权限之后", "Only after the location permission is granted"),
      },
    ],
    permissions: [
      optionalPermission("android", "android.permission.ACCESS_FINE_LOCATION", {
        purpose: toFindPier,
        askedWhen: whenAskingTheWay,
      }),
      optionalPermission("ios", "NSLocationWhenInUseUsageDescription", {
        purpose: toFindPier,
        askedWhen: whenAskingTheWay,
      }),
    ],
    required: false,
    ifRefused: both("改看码头平面图。", "A picture of the pier's plan is shown instead."),
    retention: kept(
      both(
        "我们不保存您的位置；供应商侧的期限见其隐私政策。",
        "We do not keep your position; the vendor's own term is in its policy.",
      ),
    ),
    optOut: refusedAt(both("码头页 > 显示平面图", "Pier page > Show the plan")),
  }),
];
