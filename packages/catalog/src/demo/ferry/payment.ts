import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, refusedAt } from "../phrases.ts";
import { both } from "../text.ts";
import { ferry } from "./app.ts";

const ownReceipts = kept(
  both(
    "我们的收据按荷兰税法保存七年；供应商侧的期限见其隐私政策。",
    "We keep receipts for seven years under Dutch tax law; the vendor's own term is in its policy.",
  ),
);
const otherWay = refusedAt(both("付款页 > 换一种付款方式", "Payment page > Pay another way"));

export const payment: readonly Integration[] = [
  integration(ferry, "stripe", {
    role: "independent",
    purposes: [
      ["payment", "contract"],
      [
        "risk-control",
        "legitimate-interests",
        both("防止盗刷和退单损失。", "Keeping stolen cards and chargebacks out."),
      ],
    ],
    purposeText: both(
      "收取船票款、退款并识别盗刷。",
      "Take payment for tickets, refund it and spot stolen cards.",
    ),
    scenario: both(
      "在付款页选择银行卡并确认之后。",
      "After you choose a card on the payment page and confirm.",
    ),
    trigger: "on-use",
    module: both("付款", "Payment"),
    refine: [
      {
        type: "bank-card",
        note: both(
          "卡号在 Stripe 的输入框内填写，不经过我们的服务器。",
          "The number is typed into Stripe's own field and never reaches our servers.",
        ),
      },
    ],
    required: false,
    ifRefused: both("可改用 PayPal 或在码头付现。", "Pay with PayPal, or in cash at the quay."),
    retention: ownReceipts,
    optOut: otherWay,
  }),
  integration(ferry, "paypal-braintree", {
    role: "independent",
    purposes: [["payment", "contract"]],
    purposeText: both("用 PayPal 账户支付船票。", "Pay for tickets from a PayPal account."),
    scenario: both(
      "在付款页选择 PayPal 之后才加载。",
      "Loaded only after you choose PayPal on the payment page.",
    ),
    trigger: "on-use",
    module: both("付款", "Payment"),
    required: false,
    ifRefused: both("可改用银行卡或在码头付现。", "Pay by card, or in cash at the quay."),
    retention: ownReceipts,
    optOut: otherWay,
  }),
];
