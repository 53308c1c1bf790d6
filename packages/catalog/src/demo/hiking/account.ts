import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, refusedAt, sensitive } from "../phrases.ts";
import { both } from "../text.ts";
import { hiking } from "./app.ts";

const noTrackingConsent = {
  types: ["oaid"],
  platforms: ["harmonyos"],
  reason: both(
    "应用未申请 APP_TRACKING_CONSENT 权限，系统只返回全零。",
    "The app does not ask for APP_TRACKING_CONSENT, so the system returns zeros only.",
  ),
};

export const account: readonly Integration[] = [
  integration(hiking, "aliyun-number-auth", {
    role: "processor",
    purposes: [["login", "contract"]],
    scenario: both(
      "点击“本机号码一键登录”时，向运营商核对本机号码，免去短信验证码。",
      "When you tap Log in with this number, the carrier confirms the number and no text message is needed.",
    ),
    trigger: "on-use",
    module: both("登录", "Login"),
    refine: [
      {
        type: "phone-number",
        condition: both("仅在点击一键登录之后", "Only after one-tap login is chosen"),
      },
    ],
    required: false,
    ifRefused: both("改用短信验证码登录。", "Log in with a code by text message instead."),
    retention: kept(
      both(
        "手机号在账号存续期间由我们保存，注销后 15 日内删除。",
        "We keep the number as long as the account, and delete it within 15 days of its closing.",
      ),
    ),
    optOut: refusedAt(both("登录页 > 其他登录方式", "Login page > Other ways to log in")),
  }),
  integration(hiking, "wechat-open-sdk", {
    role: "independent",
    purposes: [
      ["share", "consent"],
      ["login", "consent"],
      ["payment", "contract"],
    ],
    scenario: both(
      "用微信登录、把路线发给微信好友，或在装备店选择微信支付时拉起微信。",
      "Opens WeChat when you sign in with it, send a route to a friend or choose WeChat Pay in the gear shop.",
    ),
    trigger: "on-use",
    module: both("登录、分享", "Login, sharing"),
    refine: [
      {
        type: "nickname-avatar",
        demand: "optional",
        condition: both("仅在选择微信登录时", "Only when you sign in with WeChat"),
      },
      {
        type: "ugc",
        demand: "optional",
        condition: both("仅为您选中要分享的路线卡片", "Only the route card you choose to share"),
      },
    ],
    required: false,
    ifRefused: both(
      "可用手机号登录、用系统分享发送图片。",
      "Log in by number, and share pictures through the system.",
    ),
    sensitive: sensitive(
      both("拉起微信支付须带上支付参数。", "WeChat Pay cannot be opened without the payment parameters."),
      both("支付信息泄露可能危及您的财产。", "Leaked payment details can put your money at risk."),
      both(
        "在收银台选择微信支付时单独确认。",
        "Confirmed on its own when you choose WeChat Pay at the checkout.",
      ),
    ),
    optOut: refusedAt(both("我的 > 设置 > 账号 > 解绑微信", "Me > Settings > Account > Unlink WeChat")),
  }),
  integration(hiking, "geetest-captcha", {
    role: "processor",
    purposes: [["risk-control", "contract"]],
    scenario: both(
      "连续三次登录失败，或一小时内发布超过十条路线评论时，弹出滑块验证。",
      "A slider appears after three failed logins, or more than ten route comments in an hour.",
    ),
    trigger: "on-use",
    module: both("账号安全", "Account security"),
    except: [noTrackingConsent],
    required: true,
    ifRefused: both(
      "此时不能登录或发布，可联系人工客服。",
      "You cannot log in or post at that point; our staff can help.",
    ),
  }),
  integration(hiking, "alipay-sdk", {
    role: "independent",
    purposes: [
      ["payment", "contract"],
      ["risk-control", "legal-duty"],
    ],
    purposeText: both("为装备订单和路线会员付款。", "Pay for gear and for route membership."),
    scenario: both(
      "在收银台选择支付宝并点击“付款”后。",
      "After you choose Alipay at the checkout and tap Pay.",
    ),
    trigger: "on-use",
    module: both("装备店", "Gear shop"),
    except: [noTrackingConsent],
    required: false,
    ifRefused: both("可改用微信支付。", "WeChat Pay can be used instead."),
    sensitive: sensitive(
      both(
        "没有支付信息无法完成扣款和退款。",
        "No charge and no refund can be made without payment details.",
      ),
      both("支付信息泄露可能危及您的财产。", "Leaked payment details can put your money at risk."),
      both("付款前在收银台单独确认。", "Confirmed on its own at the checkout before you pay."),
    ),
    retention: kept(
      both(
        "我们的订单记录自交易完成起保存三年，依据《电子商务法》第三十一条。",
        "We keep our record of an order for three years from its completion (E-Commerce Law, article 31).",
      ),
    ),
    optOut: refusedAt(both("收银台 > 其他支付方式", "Checkout > Other ways to pay")),
  }),
  integration(hiking, "wechat-pay", {
    role: "independent",
    purposes: [["payment", "contract"]],
    purposeText: both(
      "为装备订单和路线会员付款，并接收支付结果。",
      "Pay for gear and membership, and return the result.",
    ),
    scenario: both(
      "在收银台选择微信支付并点击“付款”后。",
      "After you choose WeChat Pay at the checkout and tap Pay.",
    ),
    trigger: "on-use",
    module: both("装备店", "Gear shop"),
    required: false,
    ifRefused: both("可改用支付宝。", "Alipay can be used instead."),
    sensitive: sensitive(
      both(
        "没有支付信息无法完成扣款和退款。",
        "No charge and no refund can be made without payment details.",
      ),
      both(
        "订单和支付信息泄露可能暴露您的消费、危及财产。",
        "A leak could show what you buy and put your money at risk.",
      ),
      both("付款前在收银台单独确认。", "Confirmed on its own at the checkout before you pay."),
    ),
    optOut: refusedAt(both("收银台 > 其他支付方式", "Checkout > Other ways to pay")),
  }),
];
