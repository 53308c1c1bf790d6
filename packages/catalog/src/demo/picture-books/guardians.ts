import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, refusedAt, sensitive } from "../phrases.ts";
import { both } from "../text.ts";
import { pictureBooks } from "./app.ts";

const neverForAdvertising = { soldOrShared: "neither" } as const;

export const guardians: readonly Integration[] = [
  integration(pictureBooks, "paperboat-guardian-check", {
    ...neverForAdvertising,
    role: "independent",
    cooperation: both("向其他个人信息处理者提供", "Provision to another handler"),
    purposes: [
      ["identity-verification", "separate-consent"],
      ["legal-compliance", "legal-duty"],
    ],
    scenario: both(
      "第一次打开应用、以及撤回后重新同意时，核对您是成年监护人。",
      "At first start, and when you consent again after withdrawing: checks that you are an adult guardian.",
    ),
    trigger: "on-use",
    triggerText: both("由监护人主动提交", "Sent by the guardian"),
    module: both("家长区", "Parents' corner"),
    required: true,
    ifRefused: both(
      "只能阅读随应用附带的三本绘本，不收集任何信息。",
      "Only the three books that come with the app can be read, and nothing is collected.",
    ),
    sensitive: sensitive(
      both(
        "法律要求同意来自监护人，须确认您的身份。",
        "The law wants consent from a guardian, so we must know that you are one.",
      ),
      both(
        "姓名和手机号泄露可能招来骚扰或冒用。",
        "A leaked name and number can bring nuisance calls or misuse.",
      ),
      both("核验页开头单独勾选，默认不勾。", "A tick of its own at the head of the page, empty by default."),
    ),
    optOut: {
      path: both("家长区 > 隐私 > 撤回同意", "Parents' corner > Privacy > Withdraw consent"),
      url: "https://paperboat-guardian.example/withdraw",
    },
    rights: both(
      "可向我们或纸船查询、更正、删除核验结果。",
      "Ask us or Paperboat to see, correct or delete the result.",
    ),
    countries: { seat: "CN", storage: ["CN"], access: ["CN"] },
  }),
  integration(pictureBooks, "aliyun-number-auth", {
    ...neverForAdvertising,
    role: "processor",
    purposes: [["login", "separate-consent"]],
    scenario: both(
      "监护人在家长区点击“本机号码登录”时，向运营商核对号码。",
      "When a guardian taps Log in with this number in the parents' corner, the carrier confirms the number.",
    ),
    trigger: "on-use",
    module: both("家长区", "Parents' corner"),
    refine: [{ type: "phone-number", note: both("监护人的手机号", "The guardian's number") }],
    required: false,
    ifRefused: both("改用短信验证码，或不登录。", "Use a code by text message, or do not log in."),
    sensitive: sensitive(
      both("账号属于监护人，要用号码确认。", "The account is the guardian's; the number confirms it."),
      both(
        "号码与孩子的阅读记录相连，泄露会暴露亲子关系。",
        "The number is tied to the child's reading; a leak would show the family tie.",
      ),
      both("登录按钮上方单独勾选。", "A tick of its own above the login button."),
    ),
    retention: kept(
      both("账号注销后我们立即删除号码。", "We delete the number as soon as the account is closed."),
    ),
    optOut: refusedAt(
      both("家长区 > 账号 > 其他登录方式", "Parents' corner > Account > Other ways to log in"),
    ),
  }),
  integration(pictureBooks, "alipay-sdk", {
    ...neverForAdvertising,
    role: "independent",
    platforms: ["android"],
    purposes: [["payment", "separate-consent"]],
    purposeText: both("监护人购买年度书单。", "Guardians buy the yearly book list."),
    scenario: both(
      "监护人在家长区确认购买之后才加载；孩子的页面没有购买入口。",
      "Loaded only after a guardian confirms a purchase in the parents' corner; children's pages sell nothing.",
    ),
    trigger: "on-use",
    module: both("家长区", "Parents' corner"),
    required: false,
    ifRefused: both("可继续阅读免费绘本。", "The free books can still be read."),
    sensitive: sensitive(
      both("没有支付信息无法扣款和退款。", "No charge and no refund without payment details."),
      both("可能暴露家庭消费，并危及财产。", "It may show what the family buys and put money at risk."),
      both("付款确认页单独勾选。", "A tick of its own on the page that confirms the payment."),
    ),
    retention: kept(both("我们的订单记录保存三年。", "We keep our record of an order for three years.")),
    optOut: refusedAt(both("家长区 > 购买 > 取消", "Parents' corner > Purchases > Cancel")),
  }),
  integration(pictureBooks, "apple-storekit", {
    ...neverForAdvertising,
    role: "os-platform",
    purposes: [["payment", "separate-consent"]],
    purposeText: both(
      "监护人通过 App Store 购买年度书单。",
      "Guardians buy the yearly book list through the App Store.",
    ),
    scenario: both(
      "监护人在家长区点击“购买”后，由系统弹出确认。",
      "After a guardian taps Buy in the parents' corner, the system asks for confirmation.",
    ),
    trigger: "on-use",
    module: both("家长区", "Parents' corner"),
    required: false,
    ifRefused: both("可继续阅读免费绘本。", "The free books can still be read."),
    sensitive: sensitive(
      both("凭购买记录恢复书单。", "The record of the purchase brings the book list back."),
      both("购买记录能看出孩子读什么书。", "Purchases show which books a child reads."),
      both("系统购买弹窗之前单独说明并勾选。", "Explained and ticked before the system's own dialog."),
    ),
    retention: kept(both("我们的订单记录保存三年。", "We keep our record of an order for three years.")),
    optOut: refusedAt(
      both(
        "iPhone 设置 > 屏幕使用时间 > 内容和隐私访问限制",
        "iPhone Settings > Screen Time > Content & Privacy Restrictions",
      ),
    ),
  }),
];
