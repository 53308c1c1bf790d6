import type { AnyDisclosure } from "@pilu/schema";
import { scopeOf } from "../../facts/entry-facts.ts";
import type { Reader } from "../../reader.ts";
import { type ToldEntry, toldGroups } from "../../told-entry.ts";
import { detailRuns, factRuns } from "./facts.ts";
import { type Links, paragraph } from "./markup.ts";

/** The list line by line, `label: text` for each SDK, as app stores take it. */
export function textLayout(
  document: AnyDisclosure,
  { reader, links }: { reader: Reader; links: Links },
): string {
  const groups = toldGroups(document, { reader, scope: scopeOf(document) });
  return groups
    .flatMap(({ group, entries }) => {
      const { text, language } = reader.said(group.title);
      const mark = language === reader.locale ? {} : { language };
      return [
        paragraph("Heading2", [{ ...mark, text }], links),
        ...entries.map((told) => entryXml(told, { reader, links })),
      ];
    })
    .join("");
}

function entryXml(
  { entry, number, facts, collection, items, permissions, eachPermission }: ToldEntry,
  { reader, links }: { reader: Reader; links: Links },
): string {
  const { text, language } = reader.said(entry.names);
  const mark = language === reader.locale ? {} : { language };
  const detail = (told: (typeof items)[number]) => paragraph("Detail", detailRuns(told, { reader }), links);
  const named = permissions === null ? [] : [permissions];
  const lineOf = (fact: typeof collection) => paragraph("Line", factRuns(fact, reader), links);
  return [
    paragraph("Heading3", [{ text: `${number}. ` }, { ...mark, text }], links),
    ...facts.map(lineOf),
    lineOf(collection),
    ...items.map(detail),
    ...named.map(lineOf),
    ...eachPermission.map(detail),
  ].join("");
}
