import { type Locale, locales } from "@pilu/schema";
import type { Reader } from "../reader.ts";
import { bareWordHtml, escaped } from "./escape.ts";
import { pageStyle } from "./style.ts";

// The page needs its own style sheet and nothing else, wherever its file is opened. A server adds the hash of `pageStyle`.
export const pagePolicy =
  "default-src 'none';style-src 'unsafe-inline';img-src data:;base-uri 'none';form-action 'none'";

interface Shell {
  readonly lang: Locale;
  readonly title: string;
  readonly description: string;
  /** The same page in each language; null where there is only one. */
  readonly languages: Readonly<Record<Locale, string>> | null;
  readonly isIndexed: boolean;
  /** The feed of the page, where it has one. */
  readonly feed?: string;
  /** The same as data, where there is such a file. */
  readonly data?: string;
  /** Its style sheet, where it is no public page. */
  readonly style?: string;
  readonly body: string;
}

/** A whole page: no script, no request. */
export function shell(page: Shell): string {
  const { lang, title, description, languages, isIndexed, feed, data, style = pageStyle, body } = page;
  const others = languages === null ? "" : languageLinks(languages, lang);
  const alternate = (type: string, href: string | undefined) =>
    href === undefined ? "" : `\n<link rel="alternate" type="${type}" href="${escaped(href)}">`;
  const news = alternate("application/atom+xml", feed) + alternate("application/json", data);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f4f7f6" media="(prefers-color-scheme:light)">
<meta name="theme-color" content="#0f1513" media="(prefers-color-scheme:dark)">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">${isIndexed ? "" : '\n<meta name="robots" content="noindex">'}
<link rel="icon" href="data:,">${others}${news}
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function languageLinks(languages: Readonly<Record<Locale, string>>, lang: Locale): string {
  const others = locales.map(
    (tag) => `\n<link rel="alternate" hreflang="${tag}" href="${escaped(languages[tag])}">`,
  );
  return `\n<link rel="canonical" href="${escaped(languages[lang])}">${others.join("")}`;
}

/** The switch between languages; each is named in its own words. */
export function languageSwitch(
  languages: Readonly<Record<Locale, string>>,
  { reader, nameOf }: { reader: Reader; nameOf: (tag: Locale) => string },
): string {
  const links = locales.map((tag) => {
    const name = escaped(nameOf(tag));
    if (tag === reader.locale) return `<b aria-current="true">${name}</b>`;
    return `<a href="${escaped(languages[tag])}" lang="${tag}" hreflang="${tag}">${name}</a>`;
  });
  return `<nav aria-label="${bareWordHtml("language", reader)}">${links.join("")}</nav>`;
}
