import type { AnyDisclosure, Entry } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import { scopeOf, type View } from "../../facts/entry-facts.ts";
import type { Fact } from "../../facts/fact.ts";
import { otherNames } from "../../facts/identity-facts.ts";
import type { Reader } from "../../reader.ts";
import { type ToldEntry, type ToldGroup, toldGroups } from "../../told-entry.ts";
import { detailRuns, factRuns, phraseRuns } from "./facts.ts";
import { type Cell, type Links, paragraph, type Run, row, table } from "./markup.ts";

/** Widths of the five columns in twentieths of a point: A4 across, less its margins. */
const widths = [4000, 3200, 3100, 2400, 2700] as const;
const heads = ["sdk", "columnUse", "columnData", "columnRefusal", "columnPermissions"] as const;

// What the law wants set off has a row of its own below the SDK, and so has what lists may add.
const strips = [
  { part: "sensitive", key: "sensitiveStrip", fill: "FBEDED" },
  { part: "abroad", key: "abroadStrip", fill: "EDF3FB" },
  { part: "more", key: "moreStrip", fill: "F4F6F8" },
] as const;

/** The list as tables of five columns, one for each group; their heads stand on every page. */
export function tableLayout(document: AnyDisclosure, { reader, links }: Writing): string {
  const view: View = { reader, scope: scopeOf(document) };
  return toldGroups(document, view)
    .map((group) => groupXml(group, { reader, links }))
    .join("");
}

interface Writing {
  readonly reader: Reader;
  readonly links: Links;
}

function groupXml({ group, entries }: ToldGroup, writing: Writing): string {
  const { reader, links } = writing;
  const title = reader.said(group.title);
  const mark = title.language === reader.locale ? {} : { language: title.language };
  const head = row(
    heads.map((key) => ({ xml: paragraph("CellHead", [{ text: reader.word(key) }], links) })),
    { widths, isHead: true },
  );
  const rows = entries.flatMap((told) => entryRows(told, writing));
  const body = table([head, ...rows], {
    style: "DisclosureTable",
    title: title.text,
    widths,
    hasHead: true,
  });
  // Word joins tables that touch.
  return `${paragraph("Heading2", [{ ...mark, text: title.text }], links)}${body}${paragraph("Normal", [], links)}`;
}

function entryRows(told: ToldEntry, { reader, links }: Writing): string[] {
  const { entry, facts, collection, items, permissions, eachPermission } = told;
  const of = (part: Fact["part"]) => facts.filter((fact) => fact.part === part && fact.field !== "names");
  const lines = (of: readonly Fact[]) =>
    of.map((fact) => paragraph("CellText", factRuns(fact, reader, { isNarrow: true }), links));
  const detail = (runs: readonly Run[]) => paragraph("CellText", runs, links);
  const data =
    items.length > 0 ? dataLines(told, { reader, links }) : [detail(phraseRuns(collection, reader))];
  const allowed =
    eachPermission.length > 0
      ? eachPermission.map((permission) =>
          detail(detailRuns(beyond(entry, permission), { reader, isNarrow: true })),
        )
      : [detail(permissions === null ? [] : phraseRuns(permissions, reader))];
  const cells: Cell[] = [
    { xml: [nameXml(told, { reader, links }), ...lines(of("identity"))].join("") },
    { xml: lines(of("use")).join("") },
    { xml: data.join("") },
    { xml: lines(of("refusal")).join("") },
    { xml: allowed.join("") },
  ];
  const below = strips.flatMap(({ part, key, fill }) => {
    const told = lines(of(part));
    return told.length === 0 ? [] : [row([stripCell(key, { told, fill, reader, links })], { widths })];
  });
  return [row(cells, { widths }), ...below];
}

/** The data items one by one: required, optional and not stated apart; what goes for all of them is not said again. */
function dataLines({ entry, items }: ToldEntry, { reader, links }: Writing): string[] {
  if (entry.data.kind !== "items") return [];
  const all = entry.data.items.map((item, at) => ({ item, facts: items[at] ?? [] }));
  return demands.flatMap((demand) => {
    const those = all.filter(({ item }) => item.demand === demand);
    if (those.length === 0) return [];
    const text = reader.label("demand", demand).text;
    const head: Run = { style: "Label", text: reader.word("countOf", { count: those.length, text }) };
    const lines = those.map(({ item, facts }) => {
      const isSensitive = entry.sensitiveTypes.includes(item.type);
      const told = beyond(entry, facts).filter(
        ({ field }) => field !== "data.demand" && (field !== "data.sensitive" || isSensitive),
      );
      return detailRuns(told, { reader, isSensitive });
    });
    return [[head], ...lines].map((runs) => paragraph("CellText", runs, links));
  });
}

const demands = ["required", "optional", "not-stated"] as const;

/** What a data item or a permission says beyond its SDK: its platforms where the SDK has others too, what is known. */
function beyond({ platforms }: Entry, [name, ...facts]: readonly Fact[]): readonly Fact[] {
  if (name === undefined) return [];
  const told = facts.filter(
    ({ label, phrases }) =>
      (label !== "itemPlatforms" || phrases.length < platforms.length) && phrases[0]?.isAbsent !== true,
  );
  return [name, ...told];
}

function nameXml({ entry, number }: ToldEntry, { reader, links }: Writing): string {
  const name = reader.said(entry.names);
  const all = [name, ...otherNames(entry.names, reader)];
  const runs = phraseRuns({ phrases: all, joint: "list" }, reader);
  return paragraph("CellName", [{ text: `${number}. ` }, ...runs], links);
}

function stripCell(
  key: PageWord,
  { told, fill, reader, links }: Writing & { told: readonly string[]; fill: string },
): Cell {
  const head = paragraph("CellName", [{ text: reader.word(key) }], links);
  return { xml: [head, ...told].join(""), span: widths.length, fill };
}
