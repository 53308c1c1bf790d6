import type { Sdk } from "@pilu/schema";
import { both } from "../text.ts";
import { fictionalSdk, item } from "./sdk.ts";

const mobile = ["android", "ios", "harmonyos"];

export const travelSdks: readonly Sdk[] = [
  fictionalSdk({
    id: "halfmoon-sos",
    names: both("半月湾 SOS 求救 SDK", "Halfmoon SOS SDK"),
    brand: both("半月湾", "Halfmoon"),
    vendor: "halfmoon-rescue",
    function: "location",
    kind: "sdk",
    platforms: mobile,
    purposes: ["map-location", "communication"],
    purposeText: both(
      "把求救位置和轨迹转给跨境救援值守中心",
      "Pass the position and track of a person in distress to a rescue centre abroad",
    ),
    data: {
      kind: "items",
      items: [
        item("location-precise", mobile, {
          condition: both("仅在按下求救键之后", "Only after the SOS button is pressed"),
          frequency: both("求救期间每 60 秒一次", "Every 60 seconds during a call for help"),
          treatment: "encrypted-transfer",
        }),
        item("location-track", mobile, {
          condition: both("仅在按下求救键之后", "Only after the SOS button is pressed"),
          treatment: "encrypted-transfer",
          retention: {
            days: 30,
            criterion: null,
            disposal: both("到期删除", "Deleted when the term ends"),
            afterRemoval: null,
          },
        }),
        item("name", mobile, { methods: ["user-provided"] }),
        item("phone-number", mobile, { methods: ["user-provided"] }),
        item("battery", mobile, {
          demand: "optional",
          note: both("低电量时降低上报频率", "Positions are sent less often when the battery is low"),
        }),
        item("health-data", mobile, {
          demand: "optional",
          methods: ["user-provided"],
          condition: both(
            "仅当用户自愿填写过敏史、血型等急救信息",
            "Only if the user has filled in emergency details such as allergies or blood group",
          ),
          treatment: "encrypted-transfer",
        }),
      ],
    },
    methods: ["sdk-local", "backend-api"],
    treatment: "encrypted-transfer",
    retention: {
      days: 180,
      criterion: both("自求救结束之日起", "From the day the call for help ends"),
      disposal: both(
        "删除原始轨迹，保留不含身份的统计",
        "Raw tracks are deleted; counts without identity remain",
      ),
      afterRemoval: both(
        "移除 SDK 后 15 日内删除未结束求救以外的数据",
        "Within 15 days of removal all but open calls are deleted",
      ),
    },
    overseas: "yes",
    security: both(
      "传输使用 TLS 1.3，轨迹按求救单独立加密存储。",
      "TLS 1.3 in transit; each call for help is stored under a key of its own.",
    ),
    certification: both("示例安全认证 EX-27（虚构）", "Example Security Mark EX-27 (fictional)"),
    brief: both(
      "未按求救键时不读取、不上传位置。",
      "Nothing is read or sent until the SOS button is pressed.",
    ),
    options: [
      {
        name: "sos.trackMinutes",
        effect: both(
          "求救后上传轨迹的时长，默认 240 分钟",
          "How long tracks are sent after a call; 240 minutes unless set",
        ),
      },
      {
        name: "sos.medicalCard",
        effect: both("关闭后不传急救信息", "When off, emergency details are never sent"),
      },
    ],
  }),
  fictionalSdk({
    id: "mistvalley-forecast",
    names: both("雾谷山地预报接口", "Mistvalley Mountain Forecast API"),
    vendor: "mistvalley-weather",
    function: "framework-tool",
    kind: "api",
    platforms: mobile,
    purposes: ["app-framework"],
    purposeText: both("返回山地逐小时天气预报", "Return hourly mountain forecasts"),
    data: { kind: "not-stated" },
    methods: ["client-api"],
  }),
  fictionalSdk({
    id: "sandpiper-consent",
    names: both("矶鹬同意管理 SDK", "Sandpiper Consent SDK"),
    vendor: "sandpiper-consent",
    function: "framework-tool",
    kind: "saas",
    platforms: ["android", "ios", "web"],
    purposes: ["legal-compliance"],
    purposeText: both("记录并证明用户的隐私选择", "Record and prove the privacy choices of users"),
    data: {
      kind: "items",
      items: [
        item("installation-id", ["android", "ios"], { treatment: "hashed" }),
        item("cookie-id", ["web"], { treatment: "hashed" }),
        item("timezone-region", ["android", "ios", "web"], {
          note: both("用来选择适用的告知文本", "Decides which notice is shown"),
        }),
        item("system-language", ["android", "ios", "web"]),
        item("ip-address", ["android", "ios", "web"], {
          retention: {
            days: 1,
            criterion: null,
            disposal: both("截去末段后丢弃原值", "Truncated, the full value is discarded"),
            afterRemoval: null,
          },
        }),
      ],
    },
    methods: ["sdk-local", "client-api"],
    treatment: "encrypted-transfer",
    retention: {
      days: 1095,
      criterion: both("自作出选择之日起，用于举证", "From the day of the choice, as proof of it"),
      disposal: both("到期删除", "Deleted when the term ends"),
      afterRemoval: both("移除后 30 日内导出并删除", "Exported and deleted within 30 days of removal"),
    },
    overseas: "yes",
    security: both("记录只增不改，逐条签名。", "Records are append-only and signed one by one."),
    options: [
      {
        name: "storeFullIp",
        effect: both("关闭后服务器不写入完整 IP 地址", "When off, the server never writes a full IP address"),
      },
    ],
  }),
  fictionalSdk({
    id: "gangway-assist",
    names: both("舷梯无障碍协助接口", "Gangway Assist API"),
    vendor: "gangway-alliance",
    function: "logistics",
    kind: "api",
    platforms: ["android", "ios", "web"],
    purposes: ["order-fulfilment"],
    purposeText: both("在码头安排轮椅、引导等协助", "Arrange wheelchairs, guides and other help at the quay"),
    data: {
      kind: "items",
      items: [
        item("name", ["android", "ios", "web"]),
        item("phone-number", ["android", "ios", "web"], { demand: "optional" }),
        item("order-info", ["android", "ios", "web"], {
          note: both("航次、登船时间与席位", "Sailing, boarding time and seat"),
        }),
        item("health-data", ["android", "ios", "web"], {
          condition: both("仅当旅客申请协助并写明需求", "Only when a traveller asks for help and says which"),
          treatment: "encrypted-transfer",
        }),
      ],
    },
    methods: ["backend-api"],
    treatment: "encrypted-transfer",
    retention: {
      days: 14,
      criterion: both("自航次到达之日起", "From the day the sailing arrives"),
      disposal: both("到期删除", "Deleted when the term ends"),
      afterRemoval: null,
    },
    overseas: "no",
  }),
];
