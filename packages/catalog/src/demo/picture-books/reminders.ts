import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, refusedAt, sensitive } from "../phrases.ts";
import { both } from "../text.ts";
import { pictureBooks } from "./app.ts";

const reminder = {
  role: "processor",
  soldOrShared: "neither",
  purposes: [["push-delivery", "separate-consent"]],
  trigger: "after-consent",
  triggerText: both("监护人打开“阅读提醒”之后", "After a guardian turns on reading reminders"),
  module: both("阅读提醒", "Reading reminders"),
  required: false,
  ifRefused: both("不提醒，其余不变。", "There are no reminders; nothing else changes."),
  retention: kept(
    both("关闭提醒时我们立即删除推送令牌。", "We delete the push token when reminders are turned off."),
  ),
  optOut: refusedAt(both("家长区 > 阅读提醒 > 关闭", "Parents' corner > Reading reminders > Off")),
} as const;

const asked = both(
  "家长区 > 阅读提醒，由监护人单独打开。",
  "Parents' corner > Reading reminders, turned on by the guardian.",
);

export const reminders: readonly Integration[] = [
  integration(pictureBooks, "huawei-push", {
    ...reminder,
    scenario: both(
      "在华为手机上，按监护人设定的时刻提醒“该读书了”，每天最多一次。",
      "On Huawei phones, Time to read at the hour the guardian sets, once a day at most.",
    ),
    sensitive: sensitive(
      both("推送令牌和机型决定提醒送到哪台设备。", "Push token and model decide which device is reminded."),
      both("令牌可认出孩子使用的设备。", "The token can single out the device a child uses."),
      asked,
    ),
  }),
  integration(pictureBooks, "honor-push", {
    ...reminder,
    scenario: both(
      "在荣耀手机上，按监护人设定的时刻提醒读书，每天最多一次。",
      "On HONOR phones, a reminder to read at the hour the guardian sets, once a day at most.",
    ),
    sensitive: sensitive(
      both(
        "没有令牌和匿名标识，提醒送不到本机。",
        "Without the token and the anonymous ID the reminder does not arrive.",
      ),
      both(
        "两个标识都能认出本机，重装后更换。",
        "Both can single out the device; they change on reinstalling.",
      ),
      asked,
    ),
  }),
  integration(pictureBooks, "apple-apns", {
    ...reminder,
    role: "os-platform",
    scenario: both(
      "在 iPhone 和 iPad 上，按监护人设定的时刻提醒读书。",
      "On iPhone and iPad, a reminder to read at the hour the guardian sets.",
    ),
    sensitive: sensitive(
      both("系统凭令牌把提醒送到本机。", "The system finds the device by the token."),
      both("令牌可认出孩子使用的设备。", "The token can single out the device a child uses."),
      asked,
    ),
    optOut: refusedAt(
      both("iPhone 设置 > 通知 > 小舟绘本", "iPhone Settings > Notifications > Little Boat Books"),
    ),
  }),
];
