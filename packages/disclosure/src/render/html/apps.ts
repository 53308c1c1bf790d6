import type { CountryCode, Locale, Localised } from "@pilu/schema";
import { currentTaxonomy, pageWords } from "@pilu/schema/taxonomy";
import { hoursAhead } from "../dates.ts";
import { type Reader, readerOfWords } from "../reader.ts";
import { escaped, languageMark, wordHtml } from "./escape.ts";
import { timeHtml } from "./masthead.ts";
import { languageSwitch, shell } from "./shell.ts";

/** An app that publishes here; `href` is the address of its page. */
export interface ListedApp {
  readonly names: Localised;
  readonly controller: { readonly names: Localised; readonly country: CountryCode };
  readonly href: string;
  readonly version: number;
  /** Epoch milliseconds. */
  readonly effectiveAt: number;
}

/** The list of apps, in the order given. */
export function renderIndex({
  apps,
  locale,
  languages,
}: {
  apps: readonly ListedApp[];
  locale: Locale;
  languages: Readonly<Record<Locale, string>>;
}): string {
  const words = pageWords(currentTaxonomy.version);
  const reader = readerOfWords(words, locale);
  const nameOf = (tag: Locale) => readerOfWords(words, tag).word("languageName");
  const title = reader.word("indexTitle");
  const list =
    apps.length === 0
      ? `<p class="box">${escaped(reader.word("indexEmpty"))}</p>`
      : `<ul class="box">${apps.map((app) => appHtml(app, reader)).join("\n")}</ul>`;
  const body = `<div class="wrap">
<header><div class="top"><span></span>${languageSwitch(languages, { nameOf, reader })}</div>
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(reader.word("indexLead"))}</p></header>
<main class="narrow">${list}</main>
</div>`;
  return shell({
    body,
    description: reader.word("indexLead"),
    isIndexed: true,
    lang: locale,
    languages,
    title,
  });
}

function appHtml({ names, controller, href, version, effectiveAt }: ListedApp, reader: Reader): string {
  const name = reader.said(names);
  const company = reader.said(controller.names);
  const link = `<a href="${escaped(href)}"${languageMark(name.language, reader)}>${escaped(name.text)}</a>`;
  const since = wordHtml(
    "labelled",
    {
      label: escaped(reader.word("effective")),
      text: timeHtml(effectiveAt, { hours: hoursAhead(controller.country), reader }),
    },
    reader,
  );
  const facts = [
    `<span${languageMark(company.language, reader)}>${escaped(company.text)}</span>`,
    escaped(reader.word("version", { version })),
    since,
  ];
  return `<li><b>${link}</b><br><span class="mute">${facts.join(" · ")}</span>`;
}
