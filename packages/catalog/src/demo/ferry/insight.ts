import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, refusedAt } from "../phrases.ts";
import { both } from "../text.ts";
import { ferry } from "./app.ts";

const choice = (chinese: string, english: string) =>
  refusedAt(both(`账户 > 隐私选择 > ${chinese}`, `Account > Privacy choices > ${english}`));
const nothingLost = both("不影响任何功能。", "Nothing stops working.");
const noAdvertisingId = {
  types: ["gaid"],
  reason: both("应用清单已移除 AD_ID 权限。", "The manifest of the app removes the AD_ID permission."),
};
const noIdfa = {
  types: ["idfa"],
  reason: both("应用不弹出跟踪授权，系统不提供 IDFA。", "The app never asks to track, so iOS gives no IDFA."),
};
const ownReports = kept(
  both(
    "我们的报表 14 个月后删除；供应商侧的期限见其隐私政策。",
    "We delete our reports after 14 months; the vendor's own term is in its policy.",
  ),
);

export const insight: readonly Integration[] = [
  integration(ferry, "firebase-analytics", {
    role: "processor",
    purposes: [["analytics", "consent"]],
    purposeText: both("看出订票流程在哪一步让人放弃。", "See at which step of booking people give up."),
    scenario: both(
      "您打开“统计”之后，搜索、选座和付款各记一次事件。",
      "Once you turn Statistics on: one event each for search, choice of seat and payment.",
    ),
    trigger: "after-consent",
    module: both("统计", "Statistics"),
    except: [
      noAdvertisingId,
      {
        types: ["account-id"],
        reason: both("应用不设置用户 ID。", "The app sets no user ID."),
      },
    ],
    exceptPermissions: ["com.google.android.gms.permission.AD_ID"],
    required: false,
    ifRefused: nothingLost,
    retention: ownReports,
    optOut: choice("统计", "Statistics"),
  }),
  integration(ferry, "adjust", {
    role: "processor",
    platforms: ["android", "ios"],
    purposes: [["ad-attribution", "consent"]],
    purposeText: both(
      "知道安装来自哪张港口海报或哪次合作。",
      "Learn which harbour poster or partner led to an install.",
    ),
    scenario: both(
      "您同意“归因”后，首次打开和首次购票各上报一次。",
      "Once you agree to Attribution: the first start and the first ticket are reported once each.",
    ),
    trigger: "after-consent",
    module: both("归因", "Attribution"),
    except: [
      noAdvertisingId,
      noIdfa,
      { types: ["account-id"], reason: both("应用不传入账号。", "The app passes no account.") },
    ],
    exceptPermissions: ["com.google.android.gms.permission.AD_ID"],
    required: false,
    ifRefused: nothingLost,
    retention: ownReports,
    optOut: choice("归因", "Attribution"),
  }),
  integration(ferry, "firebase-remote-config", {
    role: "processor",
    purposes: [
      [
        "product-improvement",
        "legitimate-interests",
        both(
          "出故障时不发新版也能关掉坏掉的功能。",
          "Being able to switch a broken feature off without a new release.",
        ),
      ],
    ],
    purposeText: both("远程关闭出故障的功能。", "Switch faulty features off from afar."),
    scenario: both(
      "启动后及每 12 小时拉取一次功能开关，不做实验分组。",
      "Feature switches are fetched after start and every 12 hours; there are no experiments.",
    ),
    trigger: "after-consent",
    triggerText: both("关闭隐私选择面板之后", "After the privacy choices have been closed"),
    module: both("功能开关", "Feature switches"),
    required: true,
    ifRefused: null,
    retention: kept(
      both(
        "我们不保存拉取记录；供应商侧的期限见其隐私政策。",
        "We keep no record of fetches; the vendor's own term is in its policy.",
      ),
    ),
    optOut: choice("反对 > 功能开关", "Object > Feature switches"),
  }),
  integration(ferry, "firebase-installations", {
    role: "processor",
    purposes: [["device-identification", "consent"]],
    purposeText: both(
      "给推送、统计和功能开关一个可重置的安装标识。",
      "Give reminders, statistics and switches an installation ID that can be reset.",
    ),
    scenario: both("上述任何一项第一次启用时生成。", "Made when the first of these is turned on."),
    trigger: "after-consent",
    module: both("基础服务", "Base service"),
    required: false,
    ifRefused: both("登船提醒和统计不可用。", "Boarding reminders and statistics do not work."),
    retention: kept(
      both("撤回全部同意后，我们立即删除该标识。", "We delete the ID as soon as all consent is withdrawn."),
    ),
    optOut: choice("重置安装标识", "Reset installation ID"),
  }),
  integration(ferry, "sentry", {
    role: "processor",
    purposes: [
      [
        "crash-diagnosis",
        "legitimate-interests",
        both("及时修好让人买不到票的故障。", "Mending faults that keep people from buying a ticket."),
      ],
    ],
    scenario: both(
      "出现未捕获的错误时上报堆栈和机型；付款页不启用。",
      "An uncaught error is reported with stack and model; never on the payment page.",
    ),
    trigger: "after-consent",
    triggerText: both("关闭隐私选择面板之后", "After the privacy choices have been closed"),
    module: both("故障排查", "Fault finding"),
    except: [
      {
        types: ["account-id"],
        reason: both(
          "应用不设置用户，sendDefaultPii 关闭。",
          "The app sets no user, and sendDefaultPii is off.",
        ),
      },
    ],
    required: false,
    ifRefused: nothingLost,
    retention: kept(
      both(
        "我们在问题关闭 30 日后删除记录；供应商侧的期限见其隐私政策。",
        "We delete a report 30 days after the issue is closed; the vendor's own term is in its policy.",
      ),
    ),
    optOut: choice("反对 > 错误报告", "Object > Error reports"),
  }),
];
