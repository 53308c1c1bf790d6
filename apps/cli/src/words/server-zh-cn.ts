import type { server as english } from "./server-en.ts";

/** As in `server-en.ts`, in Chinese. */
export const server: Readonly<Record<keyof typeof english, string>> = {
  "usage.no-token": "没有令牌，请创建带有该命令帮助中所列权限的令牌并设置到 PILU_TOKEN",
  "help.server": "Pilu 的地址（否则用 PILU_SERVER）；令牌取自 PILU_TOKEN",
  "help.policy.app":
    "列出该 App 的 SDK 收集而隐私政策未提到的信息；需询问服务器，令牌须有 registry:read 权限",
  "help.import.app": "清单所属的 App（短名）：草稿将申报它如何使用各 SDK；不指定时只登记新的 SDK 和提供方",
  "policy.missing": "App 的 SDK 收集而政策从未提到的：{count} 种。建议补充：",
  "policy.nothing-missing": "App 的 SDK 收集的信息均已提到。",
  "import.title": "导入 {file}",
  "import.change": "变更草稿：{address}",
  "import.nothing": "登记库中已是如此，没有生成变更。",
  "import.nothing.no-app":
    "这些 SDK 登记库中都已有，没有生成变更。请用 --app 指定 App，以申报它如何使用这些 SDK。",
  "import.nothing.none": "没有生成变更。",
  "import.of-app":
    "因未指定 App 而剩余：{count} 处（{list}）。这些内容说明 App 如何使用 SDK，请用 --app 指定 App 以申报。",
  "import.edits":
    "新 SDK：{sdks}；新提供方：{vendors}；App 的 SDK（新增或变更）：{integrations}；未变：{same}。",
  "import.edits.no-app": "新 SDK：{sdks}；新提供方：{vendors}。",
  "import.open-title": "提交前需补充：",
  "import.report":
    "读取自 {file}（{format}）：{rows} 行，{sdks} 个 SDK；已读懂 {placed}，推测 {guessed}，剩余 {left}。",
  "import.report.decide": "需要决定：{list}",
  "import.report.left": "剩余：{list}",
  "import.report.more": "另有 {count} 处",
  "help.links": "检查所有 SDK 的隐私政策链接，指出失效的链接",
  "help.links.last": "仅显示上次的结果，不访问网络",
  "help.links.json": "以 JSON 输出结果（pilu.links/1）",
  "links.looking": "正在检查链接",
  "links.offline": "没有一个链接可以访问，请检查本机的网络；结果未保存",
  "links.summary": "隐私政策链接：{links} 个；需处理：{bad} 个；从未检查：{unseen} 个。",
  "links.address": "地址",
  "links.sdks": "相关 SDK",
  "links.found": "结果",
  "links.unseen": "未检查",
  "links.failure": "未能读取：{failure}",
  "links.status": "应答 {status}",
  "links.unreachable": "无法访问",
  "links.login-wall": "需要登录",
  "links.home-page": "已跳转到首页：{end}",
  "links.changed": "内容与上次审阅时不同",
};
