import { z } from "zod";

/** BCP 47 language tag of a text, such as `zh-CN` or `en`. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, { error: "language.malformed" });
export type LanguageTag = z.infer<typeof LanguageTag>;

/** The languages in which the product itself is complete: portal, published pages, messages. */
export const locales = ["zh-CN", "en"] as const;
export const Locale = z.enum(locales, { error: "language.unsupported" });
export type Locale = z.infer<typeof Locale>;

/** The product language that serves a reader of `tag`: every Chinese reads zh-CN, everybody else en. */
export function closestLocale(tag: string): Locale {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}
