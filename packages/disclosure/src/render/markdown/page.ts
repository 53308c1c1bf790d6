import type { AnyDisclosure, Locale } from "@pilu/schema";
import { scopeOf } from "../facts/entry-facts.ts";
import { type FrontLine, frontLines, refusalLines, retiredText, titleText } from "../front.ts";
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
  const draft =
    document.version === null
      ? [`**${oneLine(reader.word("draft"))}** ${oneLine(reader.word("draftNotice"))}`]
      : [];
  const blocks = [
    `# ${oneLine(titleText(document, reader))}`,
    ...draft,
    ...paragraphs(reader.said(document.preamble).text),
    facts(document, { place, reader }).join("\n"),
    `## ${oneLine(reader.word("refusalHeading"))}`,
    refusalLines(document, reader)
      .map((told) => line(told, reader))
      .join("\n"),
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
    return `### ${oneLine(reader.said(title).text)}\n\n${each.join("")}`;
  });
  return groups.join("");
}

function facts(
  document: AnyDisclosure,
  { reader, place }: { reader: Reader; place: Place | undefined },
): string[] {
  const lines = frontLines(document, { reader, place }).map((told) => line(told, reader));
  const retired = retiredText(document, reader);
  return retired === null ? lines : [`- ${oneLine(retired)}`, ...lines];
}

function line({ label, phrases, joint }: FrontLine, reader: Reader): string {
  const text = oneLine(reader.joined(phrases, joint));
  return `- ${wordMarkdown("labelled", { label: `**${oneLine(label)}**`, text }, reader)}`;
}
