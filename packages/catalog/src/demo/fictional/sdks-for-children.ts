import type { Sdk } from "@pilu/schema";
import { both } from "../text.ts";
import { fictionalSdk, item } from "./sdk.ts";

const phones = ["android", "ios"];

export const childrenSdks: readonly Sdk[] = [
  fictionalSdk({
    id: "cricket-reading",
    names: both("蟋蟀朗读评测 SDK", "Cricket Read-aloud SDK"),
    brand: both("蟋蟀", "Cricket"),
    vendor: "cricket-voice",
    function: "speech",
    kind: "sdk",
    platforms: phones,
    purposes: ["speech"],
    purposeText: both(
      "在设备上给朗读的发音和停顿打分",
      "Score pronunciation and pauses of reading aloud, on the device",
    ),
    data: {
      kind: "items",
      items: [
        item("audio-recording", phones, {
          condition: both("仅在按住“朗读”键时", "Only while the read-aloud button is held"),
          treatment: "on-device-only",
          note: both(
            "录音不离开设备，只上传分数",
            "The recording stays on the device; only the score is sent",
          ),
        }),
        item("usage-events", phones, {
          frequency: both("每读完一页一次", "Once for each page read"),
          note: both("页码与分数", "Page number and score"),
        }),
        item("installation-id", phones, { treatment: "hashed" }),
        item("device-model", phones, { demand: "optional" }),
      ],
    },
    treatment: "de-identified",
    permissions: [
      {
        name: "android.permission.RECORD_AUDIO",
        platform: "android",
        demand: "optional",
        purpose: both("听孩子朗读", "Listen to the child reading"),
        askedWhen: both("家长第一次打开“朗读”时", "When a parent first turns on reading aloud"),
      },
      {
        name: "NSMicrophoneUsageDescription",
        platform: "ios",
        demand: "optional",
        purpose: both("听孩子朗读", "Listen to the child reading"),
        askedWhen: both("家长第一次打开“朗读”时", "When a parent first turns on reading aloud"),
      },
    ],
    retention: {
      days: 90,
      criterion: both("分数自朗读当日起", "Scores, from the day of reading"),
      disposal: both("到期删除", "Deleted when the term ends"),
      afterRemoval: both("移除后 7 日内删除", "Deleted within 7 days of removal"),
    },
    security: both(
      "评测模型随应用安装，不联网也能用。",
      "The scoring model ships with the app and works offline.",
    ),
    certification: both("示例儿童语音规范 EK-3（虚构）", "Example Kids Voice Mark EK-3 (fictional)"),
    brief: both("不做声纹识别，不用录音训练模型。", "No voiceprints; recordings train no model."),
    options: [
      {
        name: "uploadAudio",
        effect: both("关闭时录音只在内存中处理", "When off, recordings are processed in memory only"),
      },
    ],
  }),
  fictionalSdk({
    id: "paperboat-guardian-check",
    names: both("纸船监护人核验服务", "Paperboat Guardian Check"),
    vendor: "paperboat-guardian",
    function: "security-antifraud",
    kind: "h5",
    platforms: phones,
    purposes: ["identity-verification", "legal-compliance"],
    purposeText: both("核对同意人是成年监护人", "Check that the person who consents is an adult guardian"),
    data: {
      kind: "items",
      items: [
        item("name", phones, { methods: ["user-provided"], note: both("监护人姓名", "The guardian's name") }),
        item("phone-number", phones, {
          methods: ["user-provided"],
          note: both("监护人手机号", "The guardian's telephone number"),
        }),
        item("birth-age", phones, {
          methods: ["user-provided"],
          note: both(
            "仅监护人出生年份，以及孩子是否未满 14 周岁",
            "Only the guardian's year of birth, and whether the child is under 14",
          ),
        }),
        item("ip-address", phones, { note: both("防止批量伪造同意", "Against consent forged in bulk") }),
      ],
    },
    methods: ["web-redirect", "user-provided"],
    treatment: "encrypted-transfer",
    retention: {
      days: 7,
      criterion: both("核验材料自核验完成起", "What was checked, from the end of the check"),
      disposal: both("只留“已核验”结果和时间", "Only the result and its time remain"),
      afterRemoval: both("移除后 30 日内删除结果", "Results are deleted within 30 days of removal"),
    },
    security: both(
      "核验页与应用数据隔离，字段单独加密。",
      "The page is apart from the app's data; every field is encrypted on its own.",
    ),
  }),
];
