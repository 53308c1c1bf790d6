import type { Locale } from "@pilu/schema";

/** The language of a run: `PILU_LANG`, else what POSIX says about messages. Every Chinese reads zh-CN, others en. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const { PILU_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const tag = [PILU_LANG, LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return /^zh([-_.@]|$)/i.test(tag ?? "") ? "zh-CN" : "en";
}
