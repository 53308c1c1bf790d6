import { App, type Locale, type Platform, parseOrRefuse } from "@pilu/schema";

export interface AppFacts {
  readonly name: string;
  readonly controller: string;
  readonly country: string;
  readonly locales: readonly Locale[];
  readonly platforms: readonly Platform[];
}

/** An app of which no more is known than its name and who answers for it. Throws `request.malformed`, with each fault. */
export function appOf({ name, controller, country, locales, platforms }: AppFacts): App {
  const inEach = (text: string) => Object.fromEntries(locales.map((locale) => [locale, text]));
  const slug = slugOf(name, "app");
  return parseOrRefuse(
    App,
    {
      id: slug,
      slug,
      status: "live",
      retiredOn: null,
      names: inEach(name),
      controller: {
        id: slugOf(controller, "controller"),
        names: inEach(controller),
        country,
        contact: { officer: null, email: null, telephone: null, address: toComplete, url: null },
      },
      platforms,
      locales,
      // What any of these laws counts as sensitive is marked, until a person says where the app is offered.
      regions: [
        ...(locales.includes("zh-CN") ? ["CN"] : []),
        ...(locales.includes("en") ? ["EU", "US"] : []),
      ],
      audience: "mixed",
      firstParty: [],
      site: null,
      policy: null,
      repository: null,
      builds: [],
      settings: {
        title: null,
        preamble,
        grouping: "function",
        columns: ["packages", "version"],
        refusal: [],
        inAppPath: null,
        noticeDays: 0,
        listed: false,
        frameAncestors: [],
      },
    },
    "request.malformed",
  );
}

// The document has no word for "unknown" in these places: what stands there is a first guess, and says so.
const preamble = {
  "zh-CN":
    "本清单由应用的构建文件自动生成，列出其中识别到的第三方 SDK。角色、法律依据、收集时机、是否必要，以及处理者所在地和适用地区均为初步推断，须由人工逐条核对和补充。",
  en: "This list was made from the build files of the app and names the third-party SDKs found in them. Roles, legal bases, timing, necessity, the controller's country and the regions are first guesses: people must check and complete each of them.",
};
const toComplete = { "zh-CN": "待补充", en: "To be completed" };

/** A name for addresses made of what the text holds of Latin letters and digits; `otherwise` where it holds none. */
function slugOf(text: string, otherwise: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 63)
    .replace(/-+$/, "");
  return /^(con|prn|aux|nul|com[0-9]|lpt[0-9])?$/.test(plain) ? otherwise : plain;
}
