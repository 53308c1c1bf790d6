import { type Locale, locales } from "@pilu/schema";
import { currentTaxonomy, pageWords } from "@pilu/schema/taxonomy";
import { readerOfWords } from "../reader.ts";
import { escaped } from "./escape.ts";
import { shell } from "./shell.ts";

/** The page for an address that leads nowhere, in both languages; `index` is the list of apps, if there is one. */
export function renderNotFound({ index }: { index: string | null }): string {
  const words = pageWords(currentTaxonomy.version);
  const title = (tag: Locale) => readerOfWords(words, tag).word("notFoundTitle");
  const parts = locales.map((tag, at) => {
    const reader = readerOfWords(words, tag);
    const level = at === 0 ? "h1" : "h2";
    const link =
      index === null ? "" : `\n<p><a href="${escaped(index)}">${escaped(reader.word("toIndex"))}</a></p>`;
    return `<div lang="${tag}"><${level}>${escaped(title(tag))}</${level}>
<p class="lead">${escaped(reader.word("notFoundText"))}</p>${link}</div>`;
  });
  return shell({
    body: `<main class="wrap lost">${parts.join("\n")}</main>`,
    description: locales.map(title).join(" · "),
    isIndexed: false,
    lang: "zh-CN",
    languages: null,
    title: locales.map(title).join(" · "),
  });
}
