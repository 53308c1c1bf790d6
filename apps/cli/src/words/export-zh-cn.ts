import type { site as english } from "./export-en.ts";

/** As in `export-en.ts`, in Chinese. */
export const site: Readonly<Record<keyof typeof english, string>> = {
  "help.export": "把整个公开站点写成文件，只写有变化的部分",
  "help.export.out": "站点所在文件夹",
  "help.export.base-url": "读者访问站点的地址（否则用 PILU_PUBLIC_URL）",
  "help.export.until": "同时写出届时生效的页面，取日期或 ISO 8601 时刻；由 .pilu/switch.sh 到时替换",
  "help.export.exchange": "同时在每个版本的地址写出 CycloneDX、DPV 与 Fides 文件",
  "help.export.check": "不写入，读取每个文件并指出与导出时不同的",
  "export.writing": "写入",
  "export.checking": "读取",
  "export.written": "App：{apps}。已写入 {folder}：{pages} 个页面，连同压缩副本共 {size} MB。",
  "export.unchanged": "App：{apps}。{folder} 中的站点已是最新，没有写入。",
  "export.next": "下一次生效时间为 {at}，届时请再次导出。",
  "export.nothing-planned": "没有计划中的其他版本。",
  "export.busy": "另一个导出正在写入",
  "export.no-links": "该文件系统不支持符号链接，而同一应用的页面要靠它同时更新",
  "export.occupied": "其中的 d/ 里有并非由导出写入的文件；请换一个空文件夹",
  "export.no-address":
    "站点中的链接以 {address} 开头；如读者访问的是其他地址，请用 --base-url 指定或设置 PILU_PUBLIC_URL。",
  "export.no-site": "{folder} 中没有导出过的站点",
  "export.missing": "{file}：缺失",
  "export.changed": "{file}：与导出时不同",
  "export.as-exported": "所有文件均与导出时一致。",
  "export.mend": "与导出时不同的文件：{count} 个。如需全部重写，请删除其中的 {manifest} 后再次导出。",
};
