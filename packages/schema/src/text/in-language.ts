import type { Locale } from "./locale.ts";
import type { Localised } from "./localised.ts";

/** The text for a reader of `locale`, with the language it is really in; the other language rather than none. */
export function inLanguage(text: Localised, locale: Locale): { text: string; language: string } {
  const own = text[locale];
  if (own !== undefined) return { text: own, language: locale };
  const language =
    ["en", "zh-CN", ...Object.keys(text).sort()].find((tag) => text[tag] !== undefined) ?? locale;
  return { text: text[language] ?? "", language };
}
