import type { AnyDisclosure } from "@pilu/schema";
import { scopeOf, type View } from "../../facts/entry-facts.ts";
import type { Fact } from "../../facts/fact.ts";
import { otherNames } from "../../facts/identity-facts.ts";
import type { Reader } from "../../reader.ts";
import { type ToldEntry, type ToldGroup, toldGroups } from "../../told-entry.ts";
import { factRuns, phraseRuns } from "./facts.ts";
import { itemLines, permissionLines } from "./item-lines.ts";
import { type Cell, type Links, paragraph, type Run, row, table } from "./markup.ts";

/** Widths of the four columns in twentieths of a point: A4 across, less its margins. */
const widths = [3800, 4200, 3900, 3500] as const;
const half = widths.length / 2;
const heads = ["sdk", "columnUse", "columnData", "columnRefusal"] as const;

// What the law wants set off has a row of its own below the SDK.
const strips = [
  { part: "sensitive", key: "sensitiveStrip", fill: "FBEDED" },
  { part: "abroad", key: "abroadStrip", fill: "EDF3FB" },
] as const;
const footFill = "F4F6F8";

/**
 * The list as tables of four columns, one for each group; their heads stand on every page. Names that machines use and
 * addresses stand below their SDK in a row of two cells: in a column they would be torn, and make it a page long.
 */
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

/** Writes the paragraphs of one row. */
type Write = (style: string, runs: readonly Run[]) => string;

function groupXml({ group, entries }: ToldGroup, { reader, links }: Writing): string {
  const title = reader.said(group.title);
  const mark = title.language === reader.locale ? {} : { language: title.language };
  const head = row(
    heads.map((key) => ({ xml: paragraph("CellHead", [{ text: reader.word(key) }], links) })),
    { widths, isHead: true },
  );
  const rows = entries.flatMap((told) => entryRows(told, { reader, links }));
  const body = table([head, ...rows], {
    style: "DisclosureTable",
    title: title.text,
    widths,
    hasHead: true,
  });
  // Word joins tables that touch.
  return `${paragraph("Heading2", [{ ...mark, text: title.text }], links)}${body}${paragraph("Gap", [], links)}`;
}

/** The rows of an SDK; all but its foot, which says of which SDK it is, stand on one page where they fit on one. */
function entryRows(told: ToldEntry, { reader, links }: Writing): string[] {
  const kept: Write = (style, runs) => paragraph(style, runs, links, { isKept: true });
  const last: Write = (style, runs) => paragraph(style, runs, links);
  const set = strips.flatMap(({ part, key, fill }) => {
    const facts = told.facts.filter((fact) => fact.part === part);
    const title = { style: "CellTitle", text: `${told.number} · ${reader.word(key)}` };
    return facts.length === 0 ? [] : [{ facts, fill, title }];
  });
  const writeAt = (at: number): RowWriting => ({ reader, write: at < set.length ? kept : last });
  return [
    row(mainCells(told, writeAt(0)), { widths }),
    ...set.map(({ facts, ...look }, at) =>
      row(stripCells(facts, { ...look, ...writeAt(at + 1) }), { widths }),
    ),
    row(footCells(told, writeAt(set.length)), { widths }),
  ];
}

interface RowWriting {
  readonly reader: Reader;
  readonly write: Write;
}

const factLines = (facts: readonly Fact[], { reader, write }: RowWriting) =>
  facts.map((fact) => write("CellText", factRuns(fact, reader))).join("");

/** Facts of a word or two in one paragraph. */
function inOneLine(facts: readonly Fact[], { reader, write }: RowWriting): string {
  if (facts.length === 0) return "";
  const between = { text: reader.between("clause") };
  const runs = facts.map((fact) => factRuns(fact, reader));
  return write(
    "CellText",
    runs.flatMap((those, at) => (at === 0 ? those : [between, ...those])),
  );
}

/** Where a fact of the SDK stands: names for machines and addresses at its foot, with what lists may add. */
const isAtFoot = ({ field, part }: Fact) =>
  part === "more" || field === "packages" || field.startsWith("links.");

const shortFields = new Set(["kind", "function", "role", "cooperation", "platforms", "module"]);

function mainCells(told: ToldEntry, writing: RowWriting): Cell[] {
  const { reader, write } = writing;
  const of = (part: Fact["part"]) =>
    told.facts.filter((fact) => fact.part === part && fact.field !== "names" && !isAtFoot(fact));
  const data =
    told.items.length > 0
      ? itemLines(told, reader).map((runs) => write("CellItem", runs))
      : [write("CellText", phraseRuns(told.collection, reader))];
  const [short, long] = parted(of("identity"), ({ field }) => shortFields.has(field));
  const name = write("CellName", nameRuns(told, reader));
  return [
    { xml: `${name}${factLines(long, writing)}${inOneLine(short, writing)}` },
    { xml: factLines(of("use"), writing) },
    { xml: data.join("") },
    { xml: factLines(of("refusal"), writing) },
  ];
}

function nameRuns({ entry, number }: ToldEntry, reader: Reader): Run[] {
  const all = [reader.said(entry.names), ...otherNames(entry.names, reader)];
  return [{ text: `${number}. ` }, ...phraseRuns({ phrases: all, joint: "list" }, reader)];
}

/** Many facts stand side by side, the first half on the left. */
function stripCells(
  facts: readonly Fact[],
  { fill, title, ...writing }: RowWriting & { fill: string; title: { style: string; text: string } },
): Cell[] {
  const head = writing.write(title.style, [{ text: title.text }]);
  if (facts.length < 4) return [{ xml: `${head}${factLines(facts, writing)}`, span: widths.length, fill }];
  const middle = Math.ceil(facts.length / 2);
  const next = writing.write(title.style, []);
  return [
    { xml: `${head}${factLines(facts.slice(0, middle), writing)}`, span: half, fill },
    { xml: `${next}${factLines(facts.slice(middle), writing)}`, span: half, fill },
  ];
}

/** Permissions on the left where there is anything to say of them; where the SDK tells of itself on the right. */
function footCells(told: ToldEntry, writing: RowWriting): Cell[] {
  const { permissions, eachPermission, facts, number } = told;
  const { reader, write } = writing;
  const [open, known] = parted(facts.filter(isAtFoot), ({ phrases }) => phrases[0]?.isAbsent === true);
  const head = write("CellTitle", [{ text: `${number} · ${reader.word("moreStrip")}` }]);
  const about = `${head}${factLines(known, writing)}${inOneLine(open, writing)}`;
  if (permissions === null) return [{ xml: about, span: widths.length, fill: footFill }];
  const title = write("CellTitle", [{ text: `${number} · ${reader.word("columnPermissions")}` }]);
  const lines =
    eachPermission.length > 0
      ? permissionLines(told, reader).map((runs) => write("CellPermission", runs))
      : [write("CellText", phraseRuns(permissions, reader))];
  return [
    { xml: `${title}${lines.join("")}`, span: half, fill: footFill },
    { xml: about, span: half, fill: footFill },
  ];
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
