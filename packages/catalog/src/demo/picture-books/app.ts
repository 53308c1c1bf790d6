import { exampleApp } from "../app.ts";
import { both } from "../text.ts";

const phones = ["android", "ios"];

/** A bilingual picture-book app for children under 14, its list grouped by platform; it shows no advertising. */
export const pictureBooks = exampleApp("little-boat-books", {
  names: both("小舟绘本", "Little Boat Books"),
  controller: {
    id: "little-boat",
    names: both("小舟示例教育科技有限公司", "Little Boat Example Education Technology Co., Ltd."),
    country: "CN",
    contact: {
      officer: both("江一苇", "Jiang Yiwei"),
      email: "parents@little-boat.example",
      telephone: null,
      address: both("福建省示例市小舟路 9 号", "9 Little Boat Road, Example City, Fujian"),
      url: "https://little-boat.example/parents",
    },
  },
  platforms: phones,
  locales: ["zh-CN", "en"],
  regions: ["CN", "US"],
  audience: "under-14",
  firstParty: [
    {
      type: "nickname-avatar",
      platforms: phones,
      purposes: ["personalisation"],
      demand: "optional",
      note: both("孩子的昵称，建议不用真名", "The child's nickname; we advise against the real name"),
    },
    {
      type: "minor-data",
      platforms: phones,
      purposes: ["personalisation"],
      note: both("年龄段，用来选择绘本难度", "Age band, to choose how hard the books are"),
    },
    {
      type: "phone-number",
      platforms: phones,
      purposes: ["login"],
      note: both("监护人的手机号", "The guardian's telephone number"),
    },
  ],
  site: "https://little-boat.example/",
  policy: "https://little-boat.example/children-privacy",
  builds: [
    { platform: "android", build: "20801", version: "2.8.1", releasedOn: "2026-11-19" },
    { platform: "ios", build: "2.8.1.1", version: "2.8.1", releasedOn: "2026-11-20" },
  ],
  settings: {
    title: both(
      "小舟绘本 第三方 SDK 信息披露（监护人版）",
      "Little Boat Books: third-party SDKs, for guardians",
    ),
    preamble: both(
      "写给监护人：小舟绘本供未满 14 周岁的孩子阅读。没有您的单独同意，下列 SDK 不收集孩子的任何信息。应用内没有广告 SDK，没有用户画像，不出售也不为广告共享信息。孩子的全部信息都按敏感个人信息保护，所以每一项都写明为什么需要、可能有什么影响、您在哪里同意。",
      "For guardians: Little Boat Books is read by children under 14. Without your separate consent none of the SDKs below collects anything about a child. There are no advertising SDKs and no profiles, and nothing is sold or shared for advertising. All data of a child is protected as sensitive, so each entry says why it is needed, what it may lead to and where you consent.",
    ),
    grouping: "platform",
    columns: ["packages", "frequency", "treatment", "brief", "options"],
    refusal: [
      {
        title: both("在家长区关闭", "Switch off in the parents' corner"),
        path: both(
          "家长区 > 隐私，可逐项关闭；进入前需做一道成人算术题。",
          "Parents' corner > Privacy has a switch for each; a sum for grown-ups stands before it.",
        ),
      },
      {
        title: both("撤回全部同意并删除", "Withdraw all consent and delete"),
        path: both(
          "家长区 > 隐私 > 撤回同意，15 个工作日内删除孩子的全部信息。",
          "Parents' corner > Privacy > Withdraw consent: all data of the child is deleted within 15 working days.",
        ),
      },
      {
        title: both("写信给儿童信息保护负责人", "Write to the officer for children's data"),
        path: both("parents@little-boat.example", "parents@little-boat.example"),
      },
    ],
    inAppPath: both("家长区 > 第三方 SDK 清单", "Parents' corner > Third-party SDKs"),
    noticeDays: 14,
    listed: true,
    frameAncestors: [],
  },
});
