import { type FindingCode, findingId } from "../../finding/codes.ts";
import type { Finding, FindingFact } from "../../finding/finding.ts";
import { inLanguage } from "../../text/in-language.ts";
import type { Locale } from "../../text/locale.ts";
import { fill } from "../fill.ts";
import { findingsEn } from "./en.ts";
import { titlesEn, titlesZhCn } from "./titles.ts";
import { findingsZhCn } from "./zh-cn.ts";

export const findingTemplates = { "zh-CN": findingsZhCn, en: findingsEn } as const;
export const ruleTitles = { "zh-CN": titlesZhCn, en: titlesEn } as const;

/** What the rule of a code asks for, in a few words. */
export function ruleTitle(code: FindingCode, locale: Locale): string {
  return ruleTitles[locale][code];
}

/** What is wrong and how to mend it, without the name of the thing that has the fault; it begins with a capital. */
export function findingText(finding: Finding, locale: Locale): string {
  const text = wordsOf(finding, locale);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** One sentence that names the thing that has the fault, the fault, and how to mend it. */
export function findingMessage(finding: Finding, locale: Locale): string {
  const { text } = inLanguage(finding.subject, locale);
  return `${text}${locale === "zh-CN" ? "：" : ": "}${wordsOf(finding, locale)}`;
}

function wordsOf(finding: Finding, locale: Locale): string {
  const id = findingId(finding);
  const facts = Object.fromEntries(
    Object.entries(finding.facts).map(([name, fact]) => [name, inWords(fact, locale)]),
  );
  return id === undefined ? ruleTitle(finding.code, locale) : fill(findingTemplates[locale][id], facts);
}

function inWords(fact: FindingFact, locale: Locale): string | number {
  if (typeof fact !== "object") return fact;
  if (!Array.isArray(fact)) return inLanguage(fact, locale).text;
  return fact.map((one) => inLanguage(one, locale).text).join(locale === "zh-CN" ? "、" : ", ");
}
