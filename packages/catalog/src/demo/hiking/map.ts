import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, optionalPermission, refusedAt, sensitive } from "../phrases.ts";
import { type BothLanguages, both } from "../text.ts";
import { hiking } from "./app.ts";

const inNavigation = both(
  "首次点击“开始导航”或“记录轨迹”时",
  "When you first tap Start navigation or Record track",
);

function locationPermissions(purpose: BothLanguages, askedWhen: BothLanguages = inNavigation) {
  return [
    optionalPermission("android", "android.permission.ACCESS_FINE_LOCATION", {
      purpose,
      askedWhen,
    }),
    optionalPermission("ios", "NSLocationWhenInUseUsageDescription", { purpose, askedWhen }),
    optionalPermission("harmonyos", "ohos.permission.LOCATION", { purpose, askedWhen }),
  ];
}

const noAdvertisingIds = [
  {
    types: ["idfa"],
    reason: both(
      "应用不弹出跟踪授权，系统不提供 IDFA。",
      "The app never asks to track, so iOS gives no IDFA.",
    ),
  },
  {
    types: ["oaid"],
    platforms: ["harmonyos"],
    reason: both(
      "应用未申请 APP_TRACKING_CONSENT 权限，系统只返回全零。",
      "The app does not ask for APP_TRACKING_CONSENT, so the system returns zeros only.",
    ),
  },
];

export const map: readonly Integration[] = [
  integration(hiking, "amap-map", {
    role: "independent",
    purposes: [["map-location", "consent"]],
    purposeText: both(
      "显示等高线底图，搜索登山口和营地，规划接驳路线。",
      "Draw the base map, find trailheads and campsites, plan the way to them.",
    ),
    scenario: both(
      "打开“地图”页、搜索地点或规划去登山口的路线时。",
      "When you open the map, search for a place or plan the way to a trailhead.",
    ),
    trigger: "on-use",
    module: both("地图", "Map"),
    except: noAdvertisingIds,
    permissions: locationPermissions(
      both("在地图上标出您的位置", "Show where you are on the map"),
      both("首次打开地图时", "When you first open the map"),
    ),
    required: false,
    ifRefused: both(
      "仍可浏览已下载的离线地图，不能搜索地点。",
      "Offline maps already downloaded still work; searching does not.",
    ),
    sensitive: sensitive(
      both(
        "不知道您在哪里，就无法判断您是否偏离山路。",
        "Without your position nothing can tell that you left the trail.",
      ),
      both(
        "精确位置若泄露，可能暴露您的行踪和住处。",
        "If leaked, it can show where you go and where you live.",
      ),
      both("首次打开地图时弹窗单独询问。", "Asked on its own when you first open the map."),
    ),
    optOut: refusedAt(
      both("我的 > 设置 > 隐私 > 只用离线地图", "Me > Settings > Privacy > Offline maps only"),
    ),
  }),
  integration(hiking, "amap-location", {
    role: "independent",
    purposes: [["map-location", "consent"]],
    scenario: both(
      "导航和记录轨迹期间持续定位；结束记录后停止。",
      "While you navigate or record a track; it stops when the recording ends.",
    ),
    trigger: "on-use",
    triggerText: both("导航中每 2 秒定位一次", "A fix every 2 seconds while navigating"),
    module: both("轨迹", "Tracks"),
    except: [
      ...noAdvertisingIds,
      {
        types: ["bluetooth-info"],
        reason: both("应用不申请蓝牙权限。", "The app does not ask for the Bluetooth permission."),
      },
    ],
    permissions: locationPermissions(both("导航和记录轨迹", "Navigate and record tracks")),
    required: false,
    ifRefused: both("不能导航和记录轨迹，其余功能不受影响。", "No navigation and no tracks; all else works."),
    sensitive: sensitive(
      both(
        "轨迹由连续的精确位置连成，缺少任何一段都会断线。",
        "A track is made of precise positions; a gap breaks it.",
      ),
      both("连续位置可还原您的行程与作息。", "Positions in a row show your trips and your daily rhythm."),
      both("第一次“记录轨迹”前单独询问。", "Asked on its own before your first recording."),
    ),
    optOut: refusedAt(
      both("系统设置 > 岚径徒步 > 位置 > 不允许", "System settings > Lanjing Trails > Location > Never"),
    ),
  }),
  integration(hiking, "halfmoon-sos", {
    role: "joint",
    cooperation: both("共同处理：救援联络由双方共同决定", "Joint: both decide how rescue is reached"),
    purposes: [
      ["map-location", "separate-consent"],
      ["communication", "vital-interests"],
    ],
    scenario: both(
      "您长按 SOS 键 3 秒后，位置和联系方式发给值守中心，由其联系当地救援队。",
      "When you hold the SOS button for 3 seconds, position and contact details go to the duty centre, which calls the local rescue team.",
    ),
    trigger: "on-use",
    module: both("SOS 求救", "SOS"),
    processing: both(
      "双方各自保存求救记录，并对您承担连带责任。",
      "Both keep the record of the call and are jointly liable to you.",
    ),
    permissions: locationPermissions(
      both("把您的位置告诉救援人员", "Tell rescuers where you are"),
      both("开启 SOS 时", "When you turn SOS on"),
    ),
    required: false,
    ifRefused: both(
      "不能一键求救，请自行拨打当地救援电话。",
      "No one-tap call for help; dial the local rescue number yourself.",
    ),
    sensitive: sensitive(
      both(
        "救援队需要位置找到您，需要急救信息处置伤情。",
        "Rescuers need the position to find you and the emergency details to treat you.",
      ),
      both("泄露会暴露您的行踪和健康状况。", "A leak would show your movements and state of health."),
      both(
        "开启 SOS 时分别勾选“位置与轨迹”“急救信息”“提供至境外”。",
        "Turning SOS on asks for three ticks: position and track, emergency details, transfer abroad.",
      ),
    ),
    countries: { seat: "SG", storage: ["SG"], access: ["SG", "CN"] },
    crossBorder: {
      recipient: both("半月湾救援示例私人有限公司", "Halfmoon Bay Rescue Example Pte. Ltd."),
      country: "SG",
      contact: {
        officer: both("陈思远", "Chen Siyuan"),
        email: "dpo@halfmoon-rescue.example",
        telephone: null,
        address: both("新加坡示例码头路 8 号", "8 Example Quay Road, Singapore"),
        url: "https://halfmoon-rescue.example/rights",
      },
      purpose: both("24 小时值守并联系救援", "Keep watch around the clock and call rescuers"),
      method: both("按下 SOS 后加密传输，不做批量传输", "Encrypted, after SOS is pressed; never in bulk"),
      types: ["location-precise", "location-track", "name", "phone-number", "battery", "health-data"],
      rights: both(
        "可在“SOS > 我的求救记录”申请查阅、复制或删除，也可直接写信给接收方数据保护官。",
        "Ask for access, a copy or deletion under SOS > My calls, or write to the recipient's data protection officer.",
      ),
      mechanism: both(
        "个人信息出境标准合同（示例备案）",
        "Standard contract for export of personal information (example filing)",
      ),
    },
    optOut: {
      path: both("我的 > 设置 > 隐私 > 功能开关 > SOS", "Me > Settings > Privacy > Features > SOS"),
      url: "https://halfmoon-rescue.example/opt-out",
    },
    rights: both(
      "可向岚径或半月湾任何一方提出，先收到的一方负责答复。",
      "Ask either company; the one that is asked first answers.",
    ),
    notes: both("未开启 SOS 时，此 SDK 不运行。", "This SDK does not run unless SOS is on."),
  }),
  integration(hiking, "mistvalley-forecast", {
    role: "processor",
    purposes: [["app-framework", "contract"]],
    purposeText: both("在路线页显示逐小时山地预报。", "Show the hourly mountain forecast on a route's page."),
    scenario: both(
      "打开路线页时，用登山口的公开坐标查询，不用您的位置。",
      "When you open a route: it is asked with the public coordinates of the trailhead, not with your position.",
    ),
    trigger: "on-use",
    module: both("天气", "Weather"),
    processing: both("由我们的服务器转发请求。", "Our server passes the request on."),
    required: false,
    ifRefused: both("路线页不显示预报。", "The route's page shows no forecast."),
    retention: kept(
      both("我们不保存查询记录；供应商未说明。", "We keep no record of requests; the vendor does not say."),
    ),
    notes: both(
      "供应商尚未说明收集哪些信息，我们已发函询问。",
      "The vendor has yet to say what it collects; we have asked in writing.",
    ),
  }),
];
