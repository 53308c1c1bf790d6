import {
  type DoubleListName,
  doubleLists,
  renderDoubleListCsv,
  renderDoubleListHtml,
  renderDoubleListJson,
  renderDoubleListMarkdown,
} from "@pilu/disclosure";
import type { AnyDisclosure, Locale } from "@pilu/schema";
import { servedAt } from "./place.ts";

/** A list and what it is written as: `shared.csv`. */
export type ListFormat = `${DoubleListName}.${"html" | "md" | "csv" | "json"}`;

export function isOfList(format: string): format is ListFormat {
  return doubleLists.some((name) => format.startsWith(`${name}.`));
}

interface Wanted {
  readonly format: ListFormat;
  readonly locale: Locale;
  /** Where it is served, without a slash at its end; empty: from the root of its site. */
  readonly origin: string;
}

/**
 * One of the two lists from a document alone. What the app itself collects stands in the registry and in no document,
 * and the list says so.
 */
export function renderedList(document: AnyDisclosure, { format, locale, origin }: Wanted): string {
  const [name, kind] = format.split(".") as [DoubleListName, "html" | "md" | "csv" | "json"];
  const list = { name, document, own: null };
  if (kind === "json") return renderDoubleListJson(list);
  if (kind === "csv") return renderDoubleListCsv(list, { locale });
  if (kind === "md") return renderDoubleListMarkdown(list, { locale });
  const { base, isVersionPage } = servedAt(document, origin);
  const own = document.version === null ? base : `${base}/v/${document.version}`;
  const [other = name] = doubleLists.filter((one) => one !== name);
  const lang = `?lang=${locale}`;
  return renderDoubleListHtml(list, {
    locale,
    place: {
      languages: { "zh-CN": `${own}/${name}/zh-CN`, en: `${own}/${name}/en` },
      other: `${own}/${other}/${locale}`,
      disclosure: `${own}/${locale}`,
      formats: {
        json: `${own}/${name}.json`,
        md: `${own}/${name}.md${lang}`,
        csv: `${own}/${name}.csv${lang}`,
      },
      isVersionPage,
    },
  });
}
