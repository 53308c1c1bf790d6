import { z } from "zod";
import { locales } from "./locales.ts";

/** BCP 47 language tag of a text, such as `zh-CN` or `en`. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, { error: "language.malformed" });
export type LanguageTag = z.infer<typeof LanguageTag>;

export const Locale = z.enum(locales, { error: "language.unsupported" });
export type Locale = z.infer<typeof Locale>;
