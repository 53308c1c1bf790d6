export type Language = "zh-CN" | "en";

export const words: Readonly<Record<Language, { wait: string; lost: string; open: string }>> = {
  "zh-CN": {
    wait: "正在加载第三方 SDK 信息披露…",
    lost: "未能加载此清单。",
    open: "打开第三方 SDK 信息披露页面",
  },
  en: {
    wait: "Loading the third-party SDK disclosure…",
    lost: "The list could not be loaded.",
    open: "Open the third-party SDK disclosure",
  },
};

/** Every Chinese is read in zh-CN, all else in English, as at the server. */
export function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}
