import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { both } from "../text.ts";
import { hiking } from "./app.ts";

const local = {
  role: "open-source-local",
  purposes: [["app-framework", "contract"]],
  trigger: "on-use",
  required: true,
  ifRefused: null,
  processing: both(
    "只在手机上运行，不把数据交给任何人。",
    "Runs on the phone only and passes data to nobody.",
  ),
} as const;

export const libraries: readonly Integration[] = [
  integration(hiking, "okhttp", {
    ...local,
    versionRange: "4.12.0",
    scenario: both(
      "应用向岚径服务器请求路线和订单时。",
      "When the app asks our server for routes and orders.",
    ),
  }),
  integration(hiking, "glide", {
    ...local,
    versionRange: "4.16.0",
    scenario: both(
      "显示路线照片和头像时，从缓存或网络读取图片。",
      "Loads route photos and avatars from the cache or the network.",
    ),
  }),
  integration(hiking, "mmkv", {
    ...local,
    scenario: both(
      "在手机上保存单位、图层等显示偏好。",
      "Keeps preferences such as units and map layers on the phone.",
    ),
  }),
  integration(hiking, "lottie", {
    ...local,
    scenario: both(
      "下载离线地图和集齐徽章时播放动画。",
      "Plays the animation when a map is downloaded or a badge is earned.",
    ),
  }),
];
