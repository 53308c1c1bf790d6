import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { both } from "../text.ts";
import { pictureBooks } from "./app.ts";

const local = {
  role: "open-source-local",
  soldOrShared: "neither",
  purposes: [["app-framework", "contract"]],
  trigger: "on-use",
  required: true,
  ifRefused: null,
  processing: both(
    "只在设备上运行，不联系它的作者。",
    "Runs on the device only and never contacts its authors.",
  ),
} as const;

export const libraries: readonly Integration[] = [
  integration(pictureBooks, "glide", {
    ...local,
    scenario: both("翻页时从缓存取出插图。", "Takes the pictures of a page from the cache."),
  }),
  integration(pictureBooks, "lottie", {
    ...local,
    scenario: both("小舟划过书架的动画。", "Animates the little boat that sails along the shelf."),
  }),
  integration(pictureBooks, "okhttp", {
    ...local,
    scenario: both("下载绘本目录时。", "When the list of books is downloaded."),
  }),
  integration(pictureBooks, "gson", {
    ...local,
    scenario: both("读取绘本目录文件。", "Reads the file that lists the books."),
  }),
  integration(pictureBooks, "mmkv", {
    ...local,
    scenario: both(
      "在设备上记住读到第几页，不上传。",
      "Remembers on the device which page was reached; nothing is uploaded.",
    ),
  }),
];
