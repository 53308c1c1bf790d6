import type { AnyDisclosure, Locale } from "@pilu/schema";
import { entriesOf } from "../cells.ts";
import { titleText } from "../front.ts";
import type { Place } from "../place.ts";
import { readerOf } from "../reader.ts";
import { bareWordHtml } from "./escape.ts";
import { footer } from "./footer.ts";
import { legendPart, refusalPart } from "./guide.ts";
import { contents, listPart } from "./list.ts";
import { masthead } from "./masthead.ts";
import { matrixPart } from "./matrix.ts";
import { anchorOf } from "./names.ts";
import { announcedPart, changedPart, type News } from "./news.ts";
import { numbers, sensitivePart } from "./overview.ts";
import { shell } from "./shell.ts";

/**
 * The public page of a document in one language: complete HTML without script or request. Its one style sheet is
 * `pageStyle`, so that a server can allow it by hash. `news` is what is told of changes beside the list.
 */
export function renderHtml(
  document: AnyDisclosure,
  { locale, place, news = noNews }: { locale: Locale; place: Place; news?: News },
): string {
  const reader = readerOf(document, locale);
  const entries = entriesOf(document);
  const version =
    document.version === null ? reader.word("draft") : reader.word("version", { version: document.version });
  const body = `<a class="skip" href="#${anchorOf("list")}">${bareWordHtml("skipToList", reader)}</a>
<div class="wrap">
${masthead(document, { place, reader })}<main>
${announcedPart(news.announced, { document, reader })}${numbers(entries, reader)}${contents(document, reader)}${changedPart(news.changed, { document, reader })}<div class="two">
${sensitivePart(entries, reader)}${refusalPart(document, reader)}${legendPart(reader)}</div>
${matrixPart(document, entries, reader)}${listPart(document, reader)}</main>
${footer(document, { place, reader })}</div>`;
  return shell({
    body,
    ...(place.feed === undefined ? {} : { feed: place.feed }),
    data: place.formats.json,
    description: firstLine(reader.said(document.preamble).text),
    isIndexed: document.version !== null && !place.isVersionPage,
    lang: locale,
    languages: place.languages,
    title: `${titleText(document, reader)} · ${version}`,
  });
}

const noNews: News = { announced: [], changed: null };

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}
