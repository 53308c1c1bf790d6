import type { render as english } from "./render-en.ts";

/** What `pilu render` says, in Chinese. */
export const render: Readonly<Record<keyof typeof english, string>> = {
  "help.render": "把披露文档（JSON）转成网页、文本、表格、Word、Excel 或 PDF 文件",
  "help.render.document": "pilu.disclosure/1 文档",
  "help.render.format": "输出格式；pdf 需要 Chromium，带点的供其他程序使用",
  "help.render.lang": "语言；不填则用文档的主要语言",
  "help.render.layout": "docx、xlsx、pdf、html 的版式：table 为表格，text 为逐行“名称：内容”",
  "help.render.out": "输出文件；不填则写到标准输出（只能写文本）",
  "render.wrote": "已写出 {path}",
  "render.no-out": "{format} 是文件而不是文本，请用 --out 指定文件名",
};
