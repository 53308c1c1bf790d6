import { renderCsv, renderHtml, renderJson, renderMarkdown } from "@pilu/disclosure";
import type { Draft, Locale } from "@pilu/schema";
import type { NewFile } from "../files/write-all.ts";

const name = "disclosure";

/** The files of a draft: the document, and a page, a text and a table in each of its languages. */
export function filesOf(document: Draft): NewFile[] {
  const named = (locale: Locale, end: string) => `${name}.${locale}.${end}`;
  const [main] = document.locales;
  const languageOf = (locale: Locale): Locale =>
    document.locales.includes(locale) ? locale : (main ?? locale);
  const place = (locale: Locale) => ({
    base: ".",
    languages: { "zh-CN": named(languageOf("zh-CN"), "html"), en: named(languageOf("en"), "html") },
    formats: { json: `${name}.json`, md: named(locale, "md"), csv: named(locale, "csv") },
    history: named(locale, "html"),
    current: named(locale, "html"),
    isVersionPage: false,
  });
  return [
    { name: `${name}.json`, text: renderJson(document) },
    ...document.locales.flatMap((locale) => [
      { name: named(locale, "html"), text: renderHtml(document, { locale, place: place(locale) }) },
      { name: named(locale, "md"), text: renderMarkdown(document, { locale }) },
      { name: named(locale, "csv"), text: renderCsv(document, { locale }) },
    ]),
  ];
}
