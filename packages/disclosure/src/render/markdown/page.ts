import type { AnyDisclosure, Locale } from "@pilu/schema";
import { changeClass } from "../change-class.ts";
import { dayText, hoursAhead, instantText } from "../dates.ts";
import { contactPhrases } from "../facts/contact-phrases.ts";
import { scopeOf } from "../facts/entry-facts.ts";
import { daysText } from "../facts/retention-phrases.ts";
import type { Place } from "../place.ts";
import { type Reader, readerOf } from "../reader.ts";
import { entryMarkdown } from "./entry.ts";
import { escaped, oneLine, wordMarkdown } from "./escape.ts";

/** The list as Markdown (CommonMark with GFM tables) in one language, as the HTML page says it. */
export function renderMarkdown(
  document: AnyDisclosure,
  { locale, place }: { locale: Locale; place?: Place },
): string {
  const reader = readerOf(document, locale);
  const title = reader.said(document.title).text;
  const app = reader.said(document.app.names).text;
  const draft =
    document.version === null
      ? [`**${oneLine(reader.word("draft"))}** ${oneLine(reader.word("draftNotice"))}`]
      : [];
  const blocks = [
    `# ${oneLine(title)} · ${oneLine(app)}`,
    ...draft,
    ...paragraphs(reader.said(document.preamble).text),
    facts(document, { place, reader }).join("\n"),
    `## ${oneLine(reader.word("refusalHeading"))}`,
    refusal(document, reader).join("\n"),
    `## ${oneLine(reader.word("listHeading"))}`,
    list(document, reader),
  ];
  return `${blocks.join("\n\n").trimEnd()}\n`;
}

function paragraphs(text: string): string[] {
  return text.split(/\n+/).map(escaped);
}

function list(document: AnyDisclosure, reader: Reader): string {
  const view = { reader, scope: scopeOf(document) };
  if (document.groups.length === 0) return oneLine(reader.word("emptyList"));
  let number = 0;
  const groups = document.groups.map(({ title, entries }) => {
    const each = entries.map((entry) => {
      number += 1;
      return entryMarkdown(entry, number, view);
    });
    return `## ${oneLine(reader.said(title).text)}\n\n${each.join("")}`;
  });
  return groups.join("");
}

function facts(
  document: AnyDisclosure,
  { reader, place }: { reader: Reader; place: Place | undefined },
): string[] {
  const { app, settings } = document;
  const named = (block: string, ids: readonly string[]) =>
    ids.map((id) => reader.label(block, id).text).join(reader.between("list"));
  const contact = contactPhrases(app.controller.contact, reader).map((phrase) => phrase.text);
  const rows: [string, string][] = [
    [reader.word("controller"), reader.said(app.controller.names).text],
    [reader.word("controllerCountry"), named("country", [app.controller.country])],
    [reader.word("contact"), contact.join(reader.between("clause"))],
    [reader.word("platforms"), named("platform", app.platforms)],
    [reader.word("regions"), named("region", app.regions)],
    [reader.word("audience"), named("audience", [app.audience])],
  ];
  if (settings.inAppPath !== null)
    rows.push([reader.word("inAppPath"), reader.said(settings.inAppPath).text]);
  if (app.policy !== null) rows.push([reader.word("policy"), app.policy]);
  if (app.site !== null) rows.push([reader.word("appSite"), app.site]);
  if (document.version !== null) rows.push(...versionRows(document, { place, reader }));
  rows.push([reader.word("hash"), `SHA-256 ${document.hash}`]);
  const lines = rows.map(([label, text]) => line(label, text, reader));
  if (app.retiredOn === null) return lines;
  const day = dayText(app.retiredOn, reader);
  return [`- ${oneLine(reader.word("retired", { app: reader.said(app.names).text, day }))}`, ...lines];
}

function versionRows(
  document: Exclude<AnyDisclosure, { version: null }>,
  { reader, place }: { reader: Reader; place: Place | undefined },
): [string, string][] {
  const { version, base, publishedAt, effectiveAt, settings, app } = document;
  const hours = hoursAhead(app.controller.country);
  const rows: [string, string][] = [
    [reader.word("versionsHeading"), versionText(version, { base, reader })],
    [reader.word("published"), instantText(publishedAt, { hours, reader })],
    [reader.word("effective"), instantText(effectiveAt, { hours, reader })],
  ];
  if (base !== null) {
    rows.push([reader.word("comparedWith", { version: base }), reader.word(changeClass[document.class])]);
  }
  if (settings.noticeDays > 0)
    rows.push([reader.word("noticePromise"), daysText(settings.noticeDays, reader)]);
  if (place !== undefined) rows.push([reader.word("permanentAddress"), `${place.base}/v/${version}`]);
  return rows;
}

function versionText(version: number, { base, reader }: { base: number | null; reader: Reader }): string {
  const text = reader.word("version", { version });
  return base === null ? reader.word("aside", { aside: reader.word("firstVersion"), text }) : text;
}

function refusal({ app, settings }: AnyDisclosure, reader: Reader): string[] {
  const ways = settings.refusal.map(({ title, path }) =>
    line(reader.said(title).text, reader.said(path).text, reader),
  );
  const contact = contactPhrases(app.controller.contact, reader).map((phrase) => phrase.text);
  const text = reader.word("labelled", {
    label: reader.word("askUsFor"),
    text: contact.join(reader.between("clause")),
  });
  return [...ways, line(reader.word("askUs"), text, reader)];
}

function line(label: string, text: string, reader: Reader): string {
  return `- ${wordMarkdown("labelled", { label: `**${oneLine(label)}**`, text: oneLine(text) }, reader)}`;
}
