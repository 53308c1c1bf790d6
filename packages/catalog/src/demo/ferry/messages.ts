import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, optionalPermission, refusedAt, sensitive } from "../phrases.ts";
import { both } from "../text.ts";
import { ferry } from "./app.ts";

const boardingOff = refusedAt(both("账户 > 通知 > 登船提醒", "Account > Notifications > Boarding reminders"));
const byMail = both("登船变更只通过邮件告知。", "Changes to boarding reach you by mail only.");
const afterPurchase = both("购票成功后", "After you have bought a ticket");

export const messages: readonly Integration[] = [
  integration(ferry, "firebase-messaging", {
    role: "processor",
    purposes: [["push-delivery", "consent"]],
    scenario: both(
      "登船口变更、晚点和开始登船时提醒您。",
      "Tells you when the gate changes, the ship is late or boarding begins.",
    ),
    trigger: "after-consent",
    module: both("登船提醒", "Boarding reminders"),
    except: [
      {
        types: ["push-record"],
        reason: both("应用未开启消息数据导出。", "The app does not turn on export of message data."),
      },
    ],
    permissions: [
      optionalPermission("android", "android.permission.POST_NOTIFICATIONS", {
        purpose: both("显示登船提醒", "Show boarding reminders"),
        askedWhen: afterPurchase,
      }),
    ],
    required: false,
    ifRefused: byMail,
    retention: kept(
      both(
        "我们在航次到达后 7 日删除推送令牌；供应商侧的期限见其隐私政策。",
        "We delete the push token 7 days after arrival; the vendor's own term is in its policy.",
      ),
    ),
    optOut: boardingOff,
  }),
  integration(ferry, "apple-apns", {
    role: "os-platform",
    purposes: [["push-delivery", "consent"]],
    scenario: both(
      "在 iPhone 上把登船提醒送到锁屏。",
      "Brings boarding reminders to the lock screen of an iPhone.",
    ),
    trigger: "after-consent",
    module: both("登船提醒", "Boarding reminders"),
    required: false,
    ifRefused: byMail,
    retention: kept(
      both(
        "我们不另存令牌；供应商侧的期限见其隐私政策。",
        "We keep no token of our own; the vendor's term is in its policy.",
      ),
    ),
    optOut: refusedAt(both("iPhone 设置 > 通知 > Ferrywise", "iPhone Settings > Notifications > Ferrywise")),
  }),
  integration(ferry, "gangway-assist", {
    role: "joint",
    cooperation: both(
      "共同控制者（GDPR 第 26 条），分工要点见下",
      "Joint controllers (Article 26 GDPR); the essence of the arrangement is below",
    ),
    purposes: [
      ["order-fulfilment", "contract"],
      ["communication", "consent"],
    ],
    scenario: both(
      "您在订票时勾选“需要协助”，码头据此备好轮椅或引导员。",
      "When you tick I need assistance while booking, the quay prepares a wheelchair or a guide.",
    ),
    trigger: "on-use",
    module: both("无障碍协助", "Assistance"),
    processing: both(
      "渡途收集需求并答复您的请求；舷梯安排人员，并在航次后删除需求。",
      "Ferrywise collects the need and answers your requests; Gangway arranges people and deletes the need after the sailing.",
    ),
    required: false,
    ifRefused: both(
      "可在码头柜台当面申请，但可能需要等候。",
      "Ask at the counter on the quay instead; you may have to wait.",
    ),
    sensitive: sensitive(
      both(
        "不知道需要哪种协助，码头无法安排。",
        "Without knowing which help you need the quay cannot arrange it.",
      ),
      both("泄露会让他人知道您的健康或行动状况。", "A leak would tell others about your health or mobility."),
      both(
        "在协助表单上勾选同意（GDPR 第 9 条第 2 款 a 项）。",
        "A tick on the assistance form (Article 9(2)(a) GDPR).",
      ),
    ),
    countries: { seat: "BE", storage: ["BE"], access: ["BE", "NL"] },
    optOut: {
      path: both("我的行程 > 协助 > 取消", "My trips > Assistance > Cancel"),
      url: "https://gangway-alliance.example/withdraw",
    },
    rights: both("可向任何一方提出请求；渡途是联络点。", "Ask either of us; Ferrywise is the contact point."),
  }),
];
