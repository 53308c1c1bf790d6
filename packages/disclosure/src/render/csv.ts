import type { AnyDisclosure, Entry, Locale } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import { onceFor } from "../compose/once-for.ts";
import { entriesOf } from "./cells.ts";
import { collectionFact, permissionsFact, tellsPermissions } from "./facts/collection-facts.ts";
import { entryFacts, scopeOf, type View } from "./facts/entry-facts.ts";
import type { Fact } from "./facts/fact.ts";
import { itemFacts } from "./facts/item-facts.ts";
import { permissionFacts } from "./facts/permission-facts.ts";
import { type Reader, readerOf } from "./reader.ts";
import { factText, visible } from "./text.ts";

/**
 * The list as RFC 4180: one row for each SDK and data item, with the facts of the SDK repeated in each, so that a
 * spreadsheet can filter, sort and pivot by either. An SDK without items has one row. Begins with a byte order mark,
 * without which Excel reads UTF-8 as the system's own code page and garbles Chinese.
 */
export function renderCsv(document: AnyDisclosure, { locale }: { locale: Locale }): string {
  const reader = readerOf(document, locale);
  const view = { reader, scope: scopeOf(document) };
  // Facts that several items share are one object, and make one row.
  const rowOf = onceFor((facts: readonly Fact[]) => cellsOf(facts, reader));
  const told = entriesOf(document).map((entry) => toldOf(entry, view, rowOf));
  const columns = columnsOf(told);
  const head = [...columns].map(([field, label]) => csvCell(columnHead(field, label, reader)));
  const none = csvCell(reader.word("none"));
  let text = `\ufeff${head.join(",")}\r\n`;
  // What is told of an SDK stands first in each of its rows, and is written once for all of them.
  const shared = [...columns.keys()].filter((field) => !field.startsWith(ofItems));
  const own = [...columns.keys()].filter((field) => field.startsWith(ofItems));
  const ending = onceFor((item: Cells) => own.map((field) => item.get(field)?.cell ?? none).join(","));
  for (const { common, items } of told) {
    const before = shared.map((field) => common.get(field)?.cell ?? none).join(",");
    for (const item of items) text += `${before},${ending(item)}\r\n`;
  }
  return text;
}

interface Cell {
  readonly label: PageWord;
  /** As it is written. */
  readonly cell: string;
}
type Cells = ReadonlyMap<string, Cell>;

/** An SDK: what its rows have in common, and what each of them, one a data item, has of its own. */
interface Told {
  readonly common: Cells;
  readonly items: readonly Cells[];
}

/** What the fields of data items begin with. */
const ofItems = "data.";

function toldOf(entry: Entry, view: View, rowOf: (facts: readonly Fact[]) => Cells): Told {
  const { reader } = view;
  const common = cellsOf(entryFacts(entry, view, "every"), reader);
  common.set("permissions", {
    label: permissionsFact(entry, reader).label,
    cell: csvCell(permissionsText(entry, reader)),
  });
  if (entry.data.kind !== "items")
    return { common, items: [rowOf([{ ...collectionFact(entry, reader), field: "data.type" }])] };
  const itemView = { ...view, entry };
  const items = entry.data.items.map((item) => rowOf(itemFacts(item, itemView, "every", "data")));
  return { common, items };
}

function cellsOf(facts: readonly Fact[], reader: Reader): Map<string, Cell> {
  return new Map(
    facts.map((fact) => [fact.field, { label: fact.label, cell: csvCell(factText(fact, reader)) }]),
  );
}

/** All permissions in one cell: there are many, and of a row of their own no pivot would be right. */
function permissionsText(entry: Entry, reader: Reader): string {
  if (!tellsPermissions(entry)) return reader.word("none");
  if (entry.permissions.length === 0) return factText(permissionsFact(entry, reader), reader);
  const each = entry.permissions.map((permission) => {
    const [name, ...facts] = permissionFacts(permission, reader);
    const head = name === undefined ? "" : factText(name, reader);
    const told = facts.filter((fact) => fact.phrases[0]?.isAbsent !== true);
    const aside = told.map((fact) => factText(fact, reader)).join(reader.between("list"));
    return reader.word("aside", { aside, text: head });
  });
  return each.join(reader.between("clause"));
}

// Every field that some row has, in the order of reading; an SDK without items has fewer.
function columnsOf(told: readonly Told[]): ReadonlyMap<string, PageWord> {
  const columns = new Map<string, PageWord>();
  const add = (cells: Cells) => {
    for (const [field, { label }] of cells) if (!columns.has(field)) columns.set(field, label);
  };
  for (const { common } of told) add(common);
  const rows = new Set(told.flatMap(({ items }) => items));
  for (const row of [...rows].sort((a, b) => b.size - a.size)) add(row);
  return columns;
}

// A data item may have a retention of its own, as the SDK has: two columns, told apart.
function columnHead(field: string, label: PageWord, reader: Reader): string {
  const text = reader.word(label);
  if (!field.startsWith("data.") || field === "data.type") return text;
  return reader.word("labelled", { label: reader.word("data"), text });
}

// What a spreadsheet takes for a formula or a command, also after white space and in full-width form.
const formula = /^[\s\u3000]*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

// Nearly every cell is letters and digits with single spaces in between, which need no second look.
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N} .:;/()*_|、。；：（）-]*[\p{L}\p{N})）。])?$/u;

/** A cell: a text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
export function csvCell(text: string): string {
  if (plain.test(text)) return text;
  const shown = visible(text);
  const safe = formula.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
