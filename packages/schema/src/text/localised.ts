import { z } from "zod";
import { LanguageTag, type Locale } from "./locale.ts";
import { Line, Prose } from "./text.ts";

function localised<T extends z.ZodType<string>>(text: T) {
  return z
    .record(LanguageTag, text)
    .refine((value) => Object.keys(value).length > 0, { error: "localised.empty" });
}

/** A name in one or more languages: `{ "zh-CN": "高德地图", "en": "AMap" }`. At least one is present. */
export const LocalisedLine = localised(Line);
/** A paragraph in one or more languages. At least one is present. */
export const LocalisedProse = localised(Prose);
export type Localised = z.infer<typeof LocalisedLine>;

/** The text for a reader of `locale`, with the language it is really in; the other language rather than none. */
export function inLanguage(text: Localised, locale: Locale): { text: string; language: string } {
  const own = text[locale];
  if (own !== undefined) return { text: own, language: locale };
  const language =
    ["en", "zh-CN", ...Object.keys(text).sort()].find((tag) => text[tag] !== undefined) ?? locale;
  return { text: text[language] ?? "", language };
}
