import type { AnyDisclosure, DataItem, Entry } from "@pilu/schema";
import { taxonomyVersion } from "@pilu/schema/taxonomy";
import { indexOf } from "../../compose/index-of.ts";
import { inOrder } from "../../compose/order.ts";
import type { Reader } from "../reader.ts";
import { escaped, languageMark } from "./escape.ts";
import { isStronger, type Mark, markHtml, markKey, markOf } from "./mark.ts";
import { anchorOf, entryAnchor } from "./names.ts";
import { itemsOf } from "./overview.ts";

type Row = ReadonlyMap<string, Mark>;

/** Which SDK collects which kind of data: a table of shapes with a word in each, and the way to each SDK. */
export function matrixPart(document: AnyDisclosure, entries: readonly Entry[], reader: Reader): string {
  const index = indexOf(taxonomyVersion(document.taxonomy));
  const groupOf = (item: DataItem) => index.dataTypes.get(item.type)?.group;
  const rows = entries.map((entry) => ({ entry, row: marksByGroup(entry, groupOf) }));
  const used = new Set<string>();
  const marks = new Set<Mark>();
  for (const { row } of rows) {
    for (const [group, mark] of row) {
      used.add(group);
      marks.add(mark);
    }
  }
  if (used.size === 0) return "";
  const cells = new Map([...marks].map((mark) => [mark, `<td>${markHtml(mark, reader)}</td>`]));
  const isSensitive = (group: string) => rows.some(({ row }) => row.get(group)?.startsWith("s") === true);
  // What weighs most stands where a phone shows it first.
  const ordered = inOrder([...used], { index, vocabulary: "group" });
  const columns = [...ordered.filter(isSensitive), ...ordered.filter((group) => !isSensitive(group))];
  const heads = columns.map((group) => {
    const short = reader.label("group-short", group);
    return `<th scope="col"><span${languageMark(short.language, reader)}>${escaped(short.text)}</span></th>`;
  });
  const id = anchorOf("matrix");
  return `<section><div class="head"><h2 id="${id}">${escaped(reader.word("matrixHeading"))}</h2>${markKey(marks, reader)}</div>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table class="x" aria-labelledby="${id}"><thead><tr><th scope="col">${escaped(reader.word("sdk"))}</th>${heads.join("")}</tr></thead>
<tbody>
${rows.map(({ entry, row }) => rowHtml({ cells, columns, entry, row }, reader)).join("\n")}
</tbody></table></div></section>
`;
}

function marksByGroup(entry: Entry, groupOf: (item: DataItem) => string | undefined): Row {
  const found = new Map<string, Mark>();
  for (const item of itemsOf(entry)) {
    const group = groupOf(item);
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
    return `${head}<td colspan="${columns.length}" class="nil">${escaped(reader.word(key))}</td></tr>`;
  }
  let html = head;
  for (const group of columns) {
    const mark = row.get(group);
    html += (mark === undefined ? undefined : cells.get(mark)) ?? "<td></td>";
  }
  return `${html}</tr>`;
}
