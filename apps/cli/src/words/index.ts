import type { Locale } from "@pilu/schema";
import { en, type WordKey } from "./en.ts";
import { zhCn } from "./zh-cn.ts";

export type { WordKey } from "./en.ts";

export const words: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { en, "zh-CN": zhCn };

/** A text of the command with its facts filled in. */
export function word(locale: Locale, key: WordKey, facts: Readonly<Record<string, string | number>>): string {
  return words[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
