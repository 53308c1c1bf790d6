import { z } from "zod";
import { LanguageTag } from "./locale.ts";
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
