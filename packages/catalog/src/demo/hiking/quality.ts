import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, optionalPermission, refusedAt } from "../phrases.ts";
import { both } from "../text.ts";
import { hiking } from "./app.ts";

const statisticsOff = refusedAt(
  both("我的 > 设置 > 隐私 > 功能开关 > 使用统计", "Me > Settings > Privacy > Features > Usage statistics"),
);
const nothingLost = both("不影响任何功能。", "Nothing stops working.");
const chosenPhotos = both("首次添加照片时", "When you first add a photo");
const uploadsPhotos = both("读取您选中的照片", "Read the photos you choose");

export const quality: readonly Integration[] = [
  integration(hiking, "bugly", {
    role: "processor",
    purposes: [
      ["crash-diagnosis", "contract"],
      ["performance-optimisation", "consent"],
    ],
    scenario: both(
      "应用闪退或连续卡顿超过 5 秒时，上报出错位置和机型。",
      "When the app crashes or hangs for more than 5 seconds, it reports where and on which model.",
    ),
    trigger: "after-consent",
    module: both("基础服务", "Base service"),
    exceptPermissions: ["android.permission.READ_LOGS"],
    required: false,
    ifRefused: nothingLost,
    retention: kept(
      both(
        "我们导出的崩溃记录保存 60 天；供应商侧的期限见其隐私政策。",
        "We keep exported crash records for 60 days; the vendor's own term is in its policy.",
      ),
    ),
    optOut: refusedAt(
      both("我的 > 设置 > 隐私 > 发送崩溃报告", "Me > Settings > Privacy > Send crash reports"),
    ),
  }),
  integration(hiking, "growingio", {
    role: "processor",
    purposes: [["analytics", "consent"]],
    purposeText: both(
      "统计哪些路线被打开、下载和走完，用来安排路线维护。",
      "Count which routes are opened, downloaded and walked, to plan their upkeep.",
    ),
    scenario: both(
      "浏览、下载路线和结束徒步时记录一次事件，不含坐标。",
      "One event when you view or download a route and when you end a walk; no coordinates.",
    ),
    trigger: "after-consent",
    module: both("使用统计", "Usage statistics"),
    except: [
      {
        types: ["idfa"],
        reason: both(
          "应用不弹出跟踪授权，系统不提供 IDFA。",
          "The app never asks to track, so iOS gives no IDFA.",
        ),
      },
      {
        types: ["imei"],
        reason: both("应用不申请电话权限。", "The app does not ask for the phone permission."),
      },
      {
        types: ["oaid"],
        platforms: ["harmonyos"],
        reason: both(
          "应用未申请 APP_TRACKING_CONSENT 权限，系统只返回全零。",
          "The app does not ask for APP_TRACKING_CONSENT, so the system returns zeros only.",
        ),
      },
      {
        types: ["account-id"],
        reason: both("应用不向统计 SDK 传入账号。", "The app passes no account to the statistics SDK."),
      },
    ],
    required: false,
    ifRefused: nothingLost,
    optOut: statisticsOff,
  }),
  integration(hiking, "msa-oaid", {
    role: "processor",
    purposes: [["device-identification", "consent"]],
    scenario: both(
      "您同意使用统计后读取一次 OAID，避免同一部手机重复计数。",
      "Reads the OAID once after you agree to statistics, so that a phone is not counted twice.",
    ),
    trigger: "after-consent",
    module: both("使用统计", "Usage statistics"),
    required: false,
    ifRefused: nothingLost,
    optOut: statisticsOff,
  }),
  integration(hiking, "aliyun-oss", {
    role: "processor",
    purposes: [["file-upload", "contract"]],
    scenario: both(
      "发布路线、备份轨迹时，上传您选中的照片和 GPX 文件。",
      "Uploads the photos and GPX files you choose when you publish a route or back up a track.",
    ),
    trigger: "on-use",
    module: both("路线发布", "Publishing routes"),
    refine: [
      {
        type: "files-storage",
        demand: "optional",
        note: both("仅限您选中的照片和轨迹文件", "Only the photos and track files you choose"),
      },
    ],
    permissions: [
      optionalPermission("android", "android.permission.READ_MEDIA_IMAGES", {
        purpose: uploadsPhotos,
        askedWhen: chosenPhotos,
      }),
      optionalPermission("ios", "NSPhotoLibraryUsageDescription", {
        purpose: uploadsPhotos,
        askedWhen: chosenPhotos,
      }),
    ],
    required: false,
    ifRefused: both("照片和轨迹只存在手机里。", "Photos and tracks stay on the phone."),
    retention: kept(
      both(
        "直到您删除路线或注销账号；删除后 30 日内清除备份。",
        "Until you delete the route or close the account; backups are cleared within 30 days.",
      ),
    ),
    optOut: refusedAt(both("我的 > 轨迹 > 云备份 > 关闭", "Me > Tracks > Cloud backup > Off")),
  }),
];
