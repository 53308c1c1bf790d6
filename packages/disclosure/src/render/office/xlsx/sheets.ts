import type { AnyDisclosure } from "@pilu/schema";
import { entriesOf } from "../../cells.ts";
import { scopeOf } from "../../facts/entry-facts.ts";
import type { Fact } from "../../facts/fact.ts";
import { type FrontLine, frontLines, refusalLines, retiredText } from "../../front.ts";
import type { Joint, Phrase } from "../../phrase.ts";
import type { Place } from "../../place.ts";
import { factLines } from "../../plain.ts";
import type { Reader } from "../../reader.ts";
import { plainText } from "../../text.ts";
import { type ToldEntry, toldEntry, toldGroups } from "../../told-entry.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

type Row = readonly (readonly [field: string, fact: Fact])[];

/** SDKs, data items and permissions, a sheet each; an SDK, an item and a permission a row each. */
export function tableSheets(document: AnyDisclosure, reader: Reader): Sheet[] {
  const view = { reader, scope: scopeOf(document) };
  const all = entriesOf(document).map((entry, at) => toldEntry(entry, at + 1, view));
  const sdks = all.map(({ facts, collection, permissions }) => [
    ...byField(facts),
    ["data", collection] as const,
    ...(permissions === null ? [] : [["permissions", permissions] as const]),
  ]);
  const detail = (each: (told: ToldEntry) => readonly Row[]) =>
    all.flatMap((told) => each(told).map((row) => [...ownerOf(told), ...row]));
  const sheets = [
    { name: reader.word("listHeading"), rows: sdks },
    { name: reader.word("data"), rows: detail(({ items }) => items.map(byField)) },
    {
      name: reader.word("columnPermissions"),
      rows: detail(({ eachPermission }) => eachPermission.map((facts) => facts.map(byLastName))),
    },
  ];
  return sheets.map(({ name, rows }) => tableSheet(name, { rows, reader }));
}

/** The name of the SDK that a data item or a permission is of. */
function ownerOf({ facts }: ToldEntry): Row {
  return byField(facts.filter(({ field }) => field === "names"));
}

const byField = (facts: readonly Fact[]): Row => facts.map((fact) => [fact.field, fact]);

/** The fields of a permission begin with its own key. */
function byLastName(fact: Fact): Row[number] {
  return [fact.field.slice(fact.field.lastIndexOf(".") + 1), fact];
}

function tableSheet(name: string, { rows, reader }: { rows: readonly Row[]; reader: Reader }): Sheet {
  const columns = new Map<string, string>();
  // The longest row first: it has the order of reading of nearly all that any row tells.
  for (const row of [...rows].sort((a, b) => b.length - a.length))
    for (const [field, { label }] of row) if (!columns.has(field)) columns.set(field, reader.word(label));
  const head = [...columns.values()].map((text): SheetCell => ({ text, look: "head" }));
  const body = rows.map((row) => {
    const told = new Map(row);
    return [...columns.keys()].map((field) => {
      const fact = told.get(field);
      return fact === undefined ? { text: reader.word("none") } : phraseCell(fact, reader);
    });
  });
  return { name, rows: [head.length === 0 ? [{ text: reader.word("none") }] : head, ...body], hasHead: true };
}

/** The list line by line: label and text, below the name of each SDK. */
export function lineSheet(document: AnyDisclosure, reader: Reader): Sheet {
  const view = { reader, scope: scopeOf(document) };
  const rows = toldGroups(document, view).flatMap(({ group, entries }) => [
    [{ text: reader.said(group.title).text, look: "heading" as const }],
    ...entries.flatMap(({ entry, number, facts, collection, items, permissions, eachPermission }) => [
      [
        { text: `${number}. ${reader.said(entry.names).text}`, look: "head" as const },
        { text: "", look: "head" as const },
      ],
      ...[...facts, collection].map((fact) => factRow(fact, reader)),
      ...items.map((item) => detailRow(item, reader)),
      ...(permissions === null ? [] : [factRow(permissions, reader)]),
      ...eachPermission.map((permission) => detailRow(permission, reader)),
    ]),
  ]);
  return { name: reader.word("listHeading"), rows, hasHead: false, widths: [32, 100] };
}

/** What stands before the list. */
export function frontSheet(
  document: AnyDisclosure,
  { reader, place }: { reader: Reader; place: Pick<Place, "base"> | undefined },
): Sheet {
  const retired = retiredText(document, reader);
  const notices = [
    ...(document.version === null ? [[reader.word("draft"), reader.word("draftNotice")]] : []),
    ...(retired === null ? [] : [[reader.said(document.app.names).text, retired]]),
  ].map(([label = "", text = ""]): SheetCell[] => [{ text: label, look: "label" }, { text }]);
  const line = (told: FrontLine): SheetCell[] => [
    { text: told.label, look: "label" },
    phraseCell(told, reader),
  ];
  const rows: SheetCell[][] = [
    [{ text: reader.said(document.title).text, look: "heading" }],
    ...notices,
    [
      { text: reader.said(document.app.names).text, look: "label" },
      { text: reader.said(document.preamble).text },
    ],
    ...frontLines(document, { reader, place }).map(line),
    [{ text: reader.word("refusalHeading"), look: "heading" }],
    ...refusalLines(document, reader).map(line),
  ];
  return { name: reader.word("atAGlance"), rows, hasHead: false, widths: [32, 100] };
}

function factRow(fact: Fact, reader: Reader): SheetCell[] {
  return [{ text: reader.word(fact.label), look: "label" }, phraseCell(fact, reader)];
}

/** A data item or a permission: its name, and in one cell what is told of it. */
function detailRow([name, ...facts]: readonly Fact[], reader: Reader): SheetCell[] {
  const label = name === undefined ? "" : phraseCell(name, reader).text;
  return [{ text: label }, { text: factLines(facts, reader) }];
}

/** Phrases in one cell; a cell has one link, so it leads somewhere only where it tells of one thing. */
function phraseCell(
  { phrases, joint }: { readonly phrases: readonly Phrase[]; readonly joint: Joint },
  reader: Reader,
): SheetCell {
  const text = phrases.map((phrase) => plainText(phrase, reader)).join(reader.between(joint));
  const [only, ...more] = phrases;
  return only?.href === undefined || more.length > 0 ? { text } : { text, href: only.href };
}
