import type { archive as english } from "./archive-en.ts";

/** What `pilu backup` and `pilu restore` say, in Chinese. */
export const archive: Readonly<Record<keyof typeof english, string>> = {
  "help.backup": "将登记库、日志、各版本和人员写入一个文件；其中没有任何可用于登录的内容",
  "help.backup.out": "要写入的文件",
  "help.restore": "将备份恢复到空数据库（要么全部恢复，要么不作任何改动），并核验",
  "help.restore.file": "由 pilu backup 写出的文件",
  "help.restore.replace": "放弃数据库中已有的数据",
  "backup.writing": "正在写入",
  "backup.written": "已写入 {path}：共 {rows} 行，其中日志 {log} 条、版本 {versions} 个、人员 {people} 位。",
  "restore.reading": "正在恢复",
  "restore.restored": "已恢复并核验：日志 {log} 条、版本 {versions} 个、人员 {people} 位。",
  "restore.people":
    "目前还没有人可以登录：请用 pilu user renew <邮箱> 为每个人生成一次性链接；令牌需要重新生成。",
};
