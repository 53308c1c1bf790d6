import type { AnyDisclosure, DataItem, Entry, Locale } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import { entriesOf } from "./cells.ts";
import { collectionFact, permissionsFact, tellsPermissions } from "./facts/collection-facts.ts";
import { entryFacts, scopeOf, type View } from "./facts/entry-facts.ts";
import type { Fact } from "./facts/fact.ts";
import { itemFacts, itemPath } from "./facts/item-facts.ts";
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
  const rows = entriesOf(document).flatMap((entry) => rowsOf(entry, view));
  const columns = columnsOf(rows);
  const lines = [[...columns].map(([field, label]) => columnHead(field, label, reader))];
  for (const row of rows)
    lines.push([...columns.keys()].map((field) => row.get(field)?.text ?? reader.word("none")));
  return `\ufeff${lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("")}`;
}

interface Told {
  readonly label: PageWord;
  readonly text: string;
}
type Row = ReadonlyMap<string, Told>;

function rowsOf(entry: Entry, view: View): Row[] {
  const { reader } = view;
  const common = new Map<string, Told>();
  const tell = (row: Map<string, Told>, field: string, fact: Fact) =>
    row.set(field, { label: fact.label, text: factText(fact, reader) });
  for (const fact of entryFacts(entry, view, "every")) tell(common, fact.field, fact);
  common.set("permissions", {
    label: permissionsFact(entry, reader).label,
    text: permissionsText(entry, reader),
  });
  const collected = collectionFact(entry, reader);
  if (entry.data.kind !== "items") return [tell(common, "data.type", collected)];
  return entry.data.items.map((item: DataItem) => {
    const row = new Map(common);
    const start = itemPath(item).length;
    for (const fact of itemFacts(item, { ...view, entry }, "every")) {
      tell(row, `data${fact.field.slice(start)}`, fact);
    }
    return row;
  });
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
function columnsOf(rows: readonly Row[]): ReadonlyMap<string, PageWord> {
  const columns = new Map<string, PageWord>();
  for (const row of [...rows].sort((a, b) => b.size - a.size)) {
    for (const [field, { label }] of row) if (!columns.has(field)) columns.set(field, label);
  }
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

/** A cell: a text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
export function csvCell(text: string): string {
  const shown = visible(text);
  const safe = formula.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
