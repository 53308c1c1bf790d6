import type { AnyDisclosure, Entry } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf, type TaxonomyIndex } from "../../compose/index-of.ts";
import { inOrder } from "../../compose/order.ts";
import type { Reader } from "../reader.ts";
import { bareWordHtml, escaped, languageMark } from "./escape.ts";
import { isOfSensitive, isStronger, type Mark, markHtml, markKey, markOf } from "./mark.ts";
import { memory } from "./memory.ts";
import { anchorOf, entryAnchor } from "./names.ts";
import { itemsOf } from "./overview.ts";

type Row = ReadonlyMap<string, Mark>;

const rowsOfData = memory<Row>();

/** Which SDK collects which kind of data: a table of shapes with a word in each, and the way to each SDK. */
export function matrixPart(document: AnyDisclosure, entries: readonly Entry[], reader: Reader): string {
  const index = indexOf(taxonomyVersion(document.taxonomy));
  const rows = entries.map((entry) => {
    const view = entry.sensitiveTypes.join(" ");
    return { entry, row: rowsOfData([entry.data], { reader, view }, () => marksByGroup(entry, index)) };
  });
  const used = new Set<string>();
  const sensitive = new Set<string>();
  const marks = new Set<Mark>();
  for (const { row } of rows) {
    for (const [group, mark] of row) {
      used.add(group);
      marks.add(mark);
      if (isOfSensitive(mark)) sensitive.add(group);
    }
  }
  if (used.size === 0) return "";
  const cells = new Map([...marks].map((mark) => [mark, `<td>${markHtml(mark, reader)}</td>`]));
  // What weighs most stands where a phone shows it first.
  const ordered = inOrder([...used], { index, vocabulary: "group" });
  const columns = [
    ...ordered.filter((group) => sensitive.has(group)),
    ...ordered.filter((group) => !sensitive.has(group)),
  ];
  const heads = columns.map((group) => {
    const short = reader.label("group-short", group);
    return `<th scope="col"><span${languageMark(short.language, reader)}>${escaped(short.text)}</span></th>`;
  });
  const id = anchorOf("matrix");
  return `<section><div class="head"><h2 id="${id}">${bareWordHtml("matrixHeading", reader)}</h2>${markKey(marks, reader)}</div>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table class="x" aria-labelledby="${id}"><thead><tr><th scope="col">${bareWordHtml("sdk", reader)}</th>${heads.join("")}</tr></thead>
<tbody>
${rows.map(({ entry, row }) => rowHtml({ cells, columns, entry, row }, reader)).join("\n")}
</tbody></table></div></section>
`;
}

function marksByGroup(entry: Entry, { dataTypes }: TaxonomyIndex): Row {
  const found = new Map<string, Mark>();
  for (const item of itemsOf(entry)) {
    const group = dataTypes.get(item.type)?.group;
    if (group === undefined) continue;
    const mark = markOf(item.demand, entry.sensitiveTypes.includes(item.type));
    const before = found.get(group);
    if (before === undefined || isStronger(mark, before)) found.set(group, mark);
  }
  return found;
}

interface Line {
  readonly entry: Entry;
  readonly row: Row;
  readonly columns: readonly string[];
  /** A cell for each mark, made once. */
  readonly cells: ReadonlyMap<Mark, string>;
}

function rowHtml({ entry, row, columns, cells }: Line, reader: Reader): string {
  const name = reader.said(entry.names);
  const mark = languageMark(name.language, reader);
  const head = `<tr><th scope="row"><a href="#${entryAnchor(entry)}"${mark}>${escaped(name.text)}</a></th>`;
  if (row.size === 0) {
    const key = entry.data.kind === "none" ? "collectsNothing" : "collectionNotStated";
    return `${head}<td colspan="${columns.length}" class="nil">${bareWordHtml(key, reader)}</td></tr>`;
  }
  let html = head;
  for (const group of columns) {
    const mark = row.get(group);
    html += (mark === undefined ? undefined : cells.get(mark)) ?? "<td></td>";
  }
  return `${html}</tr>`;
}
