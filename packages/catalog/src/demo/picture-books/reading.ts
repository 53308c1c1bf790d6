import type { Integration } from "@pilu/schema";
import { integration } from "../integration.ts";
import { kept, optionalPermission, refusedAt, sensitive } from "../phrases.ts";
import { both } from "../text.ts";
import { pictureBooks } from "./app.ts";

const neverForAdvertising = { soldOrShared: "neither" } as const;
const toFindScreens = both("寻找家里的电视", "Find the television at home");

export const reading: readonly Integration[] = [
  integration(pictureBooks, "cricket-reading", {
    ...neverForAdvertising,
    role: "processor",
    cooperation: both(
      "委托处理，签有儿童信息保护协议（示例）",
      "On our behalf, under an agreement on children's data (example)",
    ),
    purposes: [["speech", "separate-consent"]],
    scenario: both(
      "孩子按住“朗读”键读一页，松手后在本机打分。",
      "The child holds the read-aloud button for a page; letting go scores it on the device.",
    ),
    trigger: "on-use",
    module: both("朗读", "Reading aloud"),
    required: false,
    ifRefused: both(
      "朗读不打分，听书和看书不受影响。",
      "Reading aloud is not scored; books can be read and heard as before.",
    ),
    sensitive: sensitive(
      both("不听到声音就无法指出读错的字。", "Without hearing it nobody can point out a word read wrongly."),
      both("孩子的声音若外泄，可能被冒用。", "A child's voice, if it got out, could be misused."),
      both(
        "家长区 > 朗读，由监护人单独打开。",
        "Parents' corner > Reading aloud, turned on by the guardian.",
      ),
    ),
    countries: { seat: "CN", storage: ["CN"], access: ["CN"] },
    options: [
      {
        name: "uploadAudio",
        effect: both("我们已关闭：录音不上传", "Off in our set-up: recordings are never uploaded"),
      },
    ],
    optOut: {
      path: both(
        "家长区 > 朗读 > 关闭并删除分数",
        "Parents' corner > Reading aloud > Off, and delete scores",
      ),
      url: "https://cricket-voice.example/children/opt-out",
    },
    rights: both(
      "监护人可在家长区查看、导出和删除分数。",
      "Guardians can see, export and delete scores in the parents' corner.",
    ),
  }),
  integration(pictureBooks, "lebo-cast", {
    ...neverForAdvertising,
    role: "processor",
    purposes: [["media-playback", "separate-consent"]],
    purposeText: both("把动画绘本投到家里的电视上。", "Put an animated book on the television at home."),
    scenario: both(
      "监护人点击“投屏”并选择电视后；平时不搜索周围设备。",
      "After a guardian taps Cast and picks a screen; at other times it does not look for devices.",
    ),
    trigger: "on-use",
    module: both("投屏", "Casting"),
    permissions: [
      {
        name: "android.permission.ACCESS_WIFI_STATE",
        platform: "android",
        demand: "required",
        purpose: toFindScreens,
        askedWhen: null,
      },
      optionalPermission("ios", "NSLocalNetworkUsageDescription", {
        purpose: toFindScreens,
        askedWhen: both("首次点击“投屏”时", "When Cast is first tapped"),
      }),
    ],
    required: false,
    ifRefused: both("只在手机和平板上看。", "Books are seen on the phone or tablet only."),
    sensitive: sensitive(
      both("手机和电视要在同一网络里找到对方。", "Phone and television must find each other in the network."),
      both(
        "网络名称和设备标识可能让人认出您家。",
        "The name of the network and the device ID can point to your home.",
      ),
      both(
        "首次投屏前弹窗，由监护人答算术题后同意。",
        "Asked before the first cast; the guardian agrees after a sum.",
      ),
    ),
    retention: kept(
      both(
        "我们不保存投屏记录；供应商侧的期限见其隐私政策。",
        "We keep no record of casting; the vendor's own term is in its policy.",
      ),
    ),
    optOut: refusedAt(both("家长区 > 投屏 > 关闭", "Parents' corner > Casting > Off")),
  }),
  integration(pictureBooks, "aliyun-oss", {
    ...neverForAdvertising,
    role: "processor",
    purposes: [
      ["file-upload", "separate-consent"],
      ["content-rendering", "separate-consent"],
    ],
    purposeText: both("下载绘本；保存孩子画的封面。", "Download books; keep the covers that children draw."),
    scenario: both(
      "打开新绘本时下载；监护人打开“云书架”后才上传画作。",
      "Downloads when a new book is opened; drawings go up only after a guardian turns on the cloud shelf.",
    ),
    trigger: "on-use",
    module: both("书架", "Bookshelf"),
    refine: [
      {
        type: "files-storage",
        demand: "optional",
        note: both("仅限应用自己的绘本缓存和画作", "Only the app's own cached books and drawings"),
      },
    ],
    required: true,
    ifRefused: both(
      "只能看随应用附带的三本绘本。",
      "Only the three books that come with the app can be read.",
    ),
    sensitive: sensitive(
      both(
        "按网络状况选择图片大小，按文件保存画作。",
        "The network decides how large pictures are; drawings are files.",
      ),
      both("画作里可能写有孩子的名字。", "A drawing may carry the child's name."),
      both(
        "家长区 > 云书架，由监护人单独打开。",
        "Parents' corner > Cloud shelf, turned on by the guardian.",
      ),
    ),
    retention: kept(
      both(
        "关闭云书架后 7 日内我们删除全部画作。",
        "We delete all drawings within 7 days after the cloud shelf is turned off.",
      ),
    ),
    optOut: refusedAt(both("家长区 > 云书架 > 关闭", "Parents' corner > Cloud shelf > Off")),
  }),
  integration(pictureBooks, "bugly", {
    ...neverForAdvertising,
    role: "processor",
    purposes: [["crash-diagnosis", "separate-consent"]],
    scenario: both(
      "翻页闪退时上报出错位置；不附带孩子的昵称和阅读内容。",
      "When turning a page crashes the app, where it failed is reported, without nickname or what was read.",
    ),
    trigger: "after-consent",
    module: both("基础服务", "Base service"),
    exceptPermissions: ["android.permission.READ_LOGS"],
    required: false,
    ifRefused: both(
      "不影响阅读，但我们可能发现不了您遇到的故障。",
      "Reading is not affected, but we may not learn of the fault you met.",
    ),
    sensitive: sensitive(
      both(
        "不同机型的故障不同，须知道机型和系统。",
        "Faults differ by model, so model and system are needed.",
      ),
      both(
        "设备信息组合起来可能认出孩子的设备。",
        "Taken together, device facts may single out the child's device.",
      ),
      both("同意页第三项，默认不勾。", "Third item on the consent page, empty by default."),
    ),
    retention: kept(
      both(
        "我们导出的崩溃记录保存 30 天；供应商侧的期限见其隐私政策。",
        "We keep exported crash records for 30 days; the vendor's own term is in its policy.",
      ),
    ),
    optOut: refusedAt(both("家长区 > 隐私 > 崩溃报告", "Parents' corner > Privacy > Crash reports")),
  }),
];
