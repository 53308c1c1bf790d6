import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, optionalPermission, refusedAt } from "../phrases.ts";
import { both } from "../text.ts";
import { ferry } from "./app.ts";

const inApp = {
  role: "open-source-local",
  purposes: [["app-framework", "contract"]],
  trigger: "on-use",
  required: true,
  ifRefused: null,
  processing: both(
    "只在您的设备上运行，不把数据交给任何人。",
    "Runs on your device only and passes data to nobody.",
  ),
} as const;

const toScan = both("扫描纸质船票上的条码", "Scan the barcode of a paper ticket");
const whenScanning = both("首次点击“扫描船票”时", "When you first tap Scan a ticket");

export const base: readonly Integration[] = [
  integration(ferry, "sandpiper-consent", {
    role: "processor",
    cooperation: both("处理者（GDPR 第 28 条）", "Processor (Article 28 GDPR)"),
    purposes: [["legal-compliance", "legal-duty"]],
    scenario: both(
      "首次打开时显示隐私选择，并在您修改时记下新的选择。",
      "Shows the privacy choices at first start and records each change you make.",
    ),
    trigger: "at-start",
    triggerText: both(
      "须先运行，其他服务才能知道您的选择",
      "Runs first, so that all others know your choice",
    ),
    module: both("隐私选择", "Privacy choices"),
    required: true,
    ifRefused: both(
      "无法证明您的选择，可选服务一律保持关闭。",
      "Your choice could not be proved, so optional services stay off.",
    ),
    countries: { seat: "US", storage: ["IE"], access: ["IE", "US"] },
    crossBorder: {
      recipient: both("矶鹬示例公司（Sandpiper Example, Inc.）", "Sandpiper Example, Inc."),
      country: "US",
      contact: {
        officer: both("Dana Whitlow", "Dana Whitlow"),
        email: "privacy@sandpiper-consent.example",
        telephone: null,
        address: null,
        url: "https://sandpiper-consent.example/requests",
      },
      purpose: both("美国工程师排查故障时读取记录", "Engineers in the US read records while mending faults"),
      method: both("经审批的远程只读访问，留有日志", "Approved and logged remote access, read only"),
      types: ["installation-id", "cookie-id", "timezone-region", "system-language"],
      rights: both(
        "写信给我们的数据保护官，可索取保障措施副本。",
        "Write to our Data Protection Officer, also for a copy of the safeguards.",
      ),
      mechanism: both(
        "标准合同条款（GDPR 第 46 条第 2 款 c 项），模块二",
        "Standard contractual clauses (Article 46(2)(c) GDPR), module two",
      ),
    },
    options: [
      {
        name: "storeFullIp",
        effect: both("我们已关闭：不写入完整 IP 地址", "Off in our set-up: no full IP address is written"),
      },
    ],
    optOut: refusedAt(both("账户 > 隐私选择 > 删除选择记录", "Account > Privacy choices > Delete my record")),
    rights: both("可在应用内导出选择记录。", "Export the record of your choices in the app."),
  }),
  integration(ferry, "google-mlkit", {
    role: "processor",
    purposes: [["scan", "contract"]],
    purposeText: both("在设备上识别纸质船票的条码。", "Read the barcode of a paper ticket on the device."),
    scenario: both(
      "点击“扫描船票”后打开相机，画面不离开手机。",
      "Scan a ticket opens the camera; the picture does not leave the phone.",
    ),
    trigger: "on-use",
    module: both("扫描船票", "Ticket scan"),
    permissions: [
      optionalPermission("android", "android.permission.CAMERA", {
        purpose: toScan,
        askedWhen: whenScanning,
      }),
      optionalPermission("ios", "NSCameraUsageDescription", { purpose: toScan, askedWhen: whenScanning }),
    ],
    required: false,
    ifRefused: both("可手动输入票号。", "Type the ticket number instead."),
    retention: kept(
      both(
        "我们不保存画面；供应商侧指标的期限见其隐私政策。",
        "We keep no picture; how long the vendor keeps its metrics is in its policy.",
      ),
    ),
    optOut: refusedAt(both("扫描页 > 手动输入", "Scan page > Type the number")),
  }),
  integration(ferry, "okhttp", {
    ...inApp,
    versionRange: "4.12.0",
    scenario: both("安卓应用查询班次和订票时。", "When the Android app looks up sailings and books."),
  }),
  integration(ferry, "retrofit", {
    ...inApp,
    versionRange: "2.11.0",
    scenario: both(
      "安卓应用把班次接口的答复转成列表。",
      "Turns answers of the timetable into lists in the Android app.",
    ),
  }),
  integration(ferry, "alamofire", {
    ...inApp,
    scenario: both("iOS 应用查询班次和订票时。", "When the iOS app looks up sailings and books."),
  }),
  integration(ferry, "lottie", {
    ...inApp,
    scenario: both(
      "付款成功和登船倒计时时播放动画。",
      "Plays the animation of a paid ticket and of the countdown to boarding.",
    ),
  }),
];
