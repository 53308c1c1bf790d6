import type { AnyDisclosure, Locale } from "@pilu/schema";
import { scopeOf } from "./facts/entry-facts.ts";
import type { Fact } from "./facts/fact.ts";
import { type FrontLine, frontLines, refusalLines, retiredText, titleText } from "./front.ts";
import type { Place } from "./place.ts";
import { type Reader, readerOf } from "./reader.ts";
import { factText, visible } from "./text.ts";
import { type ToldEntry, toldGroups } from "./told-entry.ts";

/**
 * The list as plain text, `label: text` line by line for each SDK: the form in which app stores take a list
 * (`SDK名称：… / 开发者名称：…`, the notice of the national SDK platform). No text of a user makes a line of its own.
 */
export function renderText(
  document: AnyDisclosure,
  { locale, place }: { locale: Locale; place?: Pick<Place, "base"> },
): string {
  const reader = readerOf(document, locale);
  const retired = retiredText(document, reader);
  const front = frontLines(document, { reader, place }).map((line) => frontLine(line, reader));
  const refusal = refusalLines(document, reader).map((line) => frontLine(line, reader));
  const blocks = [
    oneLine(titleText(document, reader)),
    ...(document.version === null ? [`${reader.word("draft")} ${reader.word("draftNotice")}`] : []),
    oneLine(reader.said(document.preamble).text),
    ...(retired === null ? [] : [oneLine(retired)]),
    front.join("\n"),
    [`[${oneLine(reader.word("refusalHeading"))}]`, ...refusal].join("\n"),
    `[${oneLine(reader.word("listHeading"))}]`,
    ...list(document, reader),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function list(document: AnyDisclosure, reader: Reader): string[] {
  const groups = toldGroups(document, { reader, scope: scopeOf(document) });
  if (groups.length === 0) return [oneLine(reader.word("emptyList"))];
  return groups.flatMap(({ group, entries }) => [
    `[${oneLine(reader.said(group.title).text)}]`,
    ...entries.map((told) => entryText(told, reader)),
  ]);
}

function entryText(told: ToldEntry, reader: Reader): string {
  const { number, entry, facts, collection, items, permissions, eachPermission } = told;
  return [
    `${number}. ${oneLine(reader.said(entry.names).text)}`,
    ...facts.map((fact) => factLine(fact, reader)),
    factLine(collection, reader),
    ...items.map((item) => detailLine(item, reader)),
    ...(permissions === null ? [] : [factLine(permissions, reader)]),
    ...eachPermission.map((permission) => detailLine(permission, reader)),
  ].join("\n");
}

function factLine(fact: Fact, reader: Reader): string {
  return `${labelText(reader.word(fact.label), reader)}${oneLine(factText(fact, reader))}`;
}

/** A data item or a permission: its name, then what is told of it. */
function detailLine([name, ...facts]: readonly Fact[], reader: Reader): string {
  const named = name === undefined ? [] : [oneLine(factText(name, reader))];
  const told = facts.length === 0 ? [] : [factLines(facts, reader)];
  return `- ${[...named, ...told].join(oneLine(reader.between("clause")))}`;
}

/** Facts with their labels, all in one line. */
export function factLines(facts: readonly Fact[], reader: Reader): string {
  return facts.map((fact) => factLine(fact, reader)).join(oneLine(reader.between("clause")));
}

function frontLine({ label, phrases, joint }: FrontLine, reader: Reader): string {
  return `${labelText(label, reader)}${oneLine(reader.joined(phrases, joint))}`;
}

/** `label` with what stands between a label and its text. */
export function labelText(label: string, reader: Reader): string {
  return `${oneLine(label)}${oneLine(reader.word("labelled", { label: "", text: "" }))}`;
}

function oneLine(text: string): string {
  return visible(text).replace(/\s*\n\s*/g, " ");
}
