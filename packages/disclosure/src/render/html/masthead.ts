import type { AnyDisclosure, Locale } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import { entriesOf } from "../cells.ts";
import { changeClass } from "../change-class.ts";
import { dayText, hoursAhead, instantCode, instantText } from "../dates.ts";
import { contactPhrases } from "../facts/contact-phrases.ts";
import { otherNames } from "../facts/identity-facts.ts";
import { daysText } from "../facts/retention-phrases.ts";
import type { Place } from "../place.ts";
import { type Reader, readerOf } from "../reader.ts";
import {
  bareWordHtml,
  betweenHtml,
  escaped,
  languageMark,
  phraseHtml,
  phrasesHtml,
  prose,
} from "./escape.ts";
import { row } from "./facts.ts";
import { languageSwitch } from "./shell.ts";

interface Head {
  readonly reader: Reader;
  readonly place: Place;
}

/** Title, who is responsible, which version: the first screen of a phone. */
export function masthead(document: AnyDisclosure, { reader, place }: Head): string {
  const app = reader.said(document.app.names);
  const annex = reader.word("annexOf", { app: app.text });
  const title = reader.said(document.title);
  const preamble = reader.said(document.preamble);
  const nameOf = (tag: Locale) => readerOf(document, tag).word("languageName");
  return `<header>
<div class="top"><span${languageMark(app.language, reader)}>${escaped(annex)}</span>${languageSwitch(place.languages, { nameOf, reader })}</div>
${notices(document, { place, reader })}<div class="mast"><div>
<h1 class="${linesOf(title.text)}"${languageMark(title.language, reader)}>${escaped(title.text)}</h1>
<p class="lead"${languageMark(preamble.language, reader)}>${prose(preamble.text)}</p>
</div>
<dl class="who">${responsible(document, reader)}</dl></div>
${versionLine(document, { place, reader })}</header>`;
}

/** How a title ends its lines: at its spaces where all parts fit on a phone, else as any text; Chinese has words of its own. */
function linesOf(title: string): string {
  const parts = title.split(" ");
  return parts.length > 1 && parts.every((part) => part.length <= 10) ? "whole" : "free";
}

function notices(document: AnyDisclosure, { reader, place }: Head): string {
  const { app } = document;
  let html = "";
  if (document.version === null) {
    const open = entriesOf(document).filter(hasOpenFacts).length;
    const marked = open === 0 ? "" : ` ${escaped(reader.word("draftOpen", { count: open }))}`;
    html += `<p class="bar draft"><b>${bareWordHtml("draft", reader)}</b> ${bareWordHtml("draftNotice", reader)}${marked}</p>\n`;
  } else if (place.isVersionPage) {
    const notice = escaped(reader.word("versionPageNotice", { version: document.version }));
    const link = `<a href="${escaped(place.current)}">${bareWordHtml("latestPage", reader)}</a>`;
    html += `<p class="bar">${notice} ${link}</p>\n`;
  }
  if (app.retiredOn !== null) {
    const name = reader.said(app.names).text;
    const told = reader.word("retired", { app: name, day: dayText(app.retiredOn, reader) });
    html += `<p class="bar">${escaped(told)}</p>\n`;
  }
  return html;
}

export function hasOpenFacts({ unconfirmed, data }: ReturnType<typeof entriesOf>[number]): boolean {
  return unconfirmed.length > 0 || (data.kind === "items" && data.items.some((item) => item.suggested));
}

function responsible({ app, settings }: AnyDisclosure, reader: Reader): string {
  const between = betweenHtml("list", reader);
  const list = (block: string, ids: readonly string[]) =>
    phrasesHtml(
      ids.map((id) => reader.label(block, id)),
      { between, reader },
    );
  const also = otherNames(app.controller.names, reader)
    .map((name) => ` <span class="mute"${languageMark(name.language, reader)}>${escaped(name.text)}</span>`)
    .join("");
  const contact = contactPhrases(app.controller.contact, reader);
  const rows: [PageWord, string][] = [
    ["controller", phraseHtml(reader.said(app.controller.names), reader) + also],
    ["controllerCountry", list("country", [app.controller.country])],
    ["contact", phrasesHtml(contact, { between, reader })],
    ["platforms", list("platform", app.platforms)],
    ["regions", list("region", app.regions)],
    ["audience", list("audience", [app.audience])],
  ];
  const path = settings.inAppPath;
  if (path !== null) rows.push(["inAppPath", phraseHtml(reader.said(path), reader)]);
  const links = [
    ["policy", app.policy],
    ["appSite", app.site],
  ] as const;
  for (const [key, href] of links) {
    if (href !== null) rows.push([key, phraseHtml({ ...reader.plain(href), href }, reader)]);
  }
  return rows.map(([label, value]) => row({ kind: "kv", label, value }, reader)).join("");
}

function versionLine(document: AnyDisclosure, { reader, place }: Head): string {
  if (document.version === null) return "";
  const { version, base, publishedAt, effectiveAt, settings, app } = document;
  const time = (instant: number) => timeHtml(instant, { hours: hoursAhead(app.controller.country), reader });
  const rows = [
    row({ kind: "kv", label: "published", value: time(publishedAt) }, reader),
    row({ kind: "kv", label: "effective", value: time(effectiveAt) }, reader),
  ];
  const compared =
    base === null ? reader.word("firstVersion") : reader.word("comparedWith", { version: base });
  const judged = reader.word("labelled", {
    label: compared,
    text: reader.word(changeClass[document.class]),
  });
  const all = `<a href="${escaped(place.history)}">${bareWordHtml("allVersions", reader)}</a>`;
  if (settings.noticeDays > 0) {
    const value = escaped(daysText(settings.noticeDays, reader));
    rows.push(row({ kind: "kv", label: "noticePromise", value }, reader));
  }
  const said = escaped(base === null ? compared : judged);
  return `<div class="ver"><p><b>${escaped(reader.word("version", { version }))}</b> <span class="tag">${said}</span> ${all}</p><dl class="m">${rows.join("")}</dl></div>
`;
}

export function timeHtml(instant: number, { reader, hours }: { reader: Reader; hours: number }): string {
  const text = escaped(instantText(instant, { hours, reader }));
  return `<time datetime="${instantCode(instant)}">${text}</time>`;
}
