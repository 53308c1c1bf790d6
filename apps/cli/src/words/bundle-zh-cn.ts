import type { bundle as english } from "./bundle-en.ts";

/** What `pilu bundle` says, in Chinese. */
export const bundle: Readonly<Record<keyof typeof english, string>> = {
  "help.bundle": "把一个已发布的版本打包为 zip，随应用分发：页面、JSON 和哈希",
  "help.bundle.app": "应用，即其地址中的名称",
  "help.bundle.version": "版本号；省略时为现行版本",
  "help.bundle.server": "发布所在的服务器；省略时取 PILU_SERVER 或 PILU_PUBLIC_URL",
  "help.bundle.document": "从该文件读取文档，不向服务器请求",
  "help.bundle.out": "要写入的文件；省略时为当前文件夹中的 {app}-v{n}.zip",
  "usage.bundle-what": "请用 --app 指明应用，或用 --document 指明文档",
  "usage.bundle-number": "--version 应为数字，例如 3",
  "usage.bundle-other": "该文档是 {app} 的版本 {version}，与所要求的不符",
  "usage.bundle-draft": "该文档是草稿；只有已发布的版本才能随应用版本固定下来",
  "bundle.wrote": "已写入 {path}：{app} 版本 {version}，{files} 个文件，{bytes} 字节",
};
