import type { DataItem, Entry } from "@pilu/schema";
import { type ItemView, isPlain, itemColumns, itemFacts } from "../facts/item-facts.ts";
import type { Reader } from "../reader.ts";
import { bareWordHtml, betweenHtml, escaped, phraseHtml, phrasesHtml, wordHtml } from "./escape.ts";
import { factHtml, row } from "./facts.ts";
import { bareMark, markOf } from "./mark.ts";

interface Use extends ItemView {
  readonly entry: Pick<Entry, "platforms" | "sensitiveTypes">;
}

const demands = ["required", "optional", "not-stated"] as const;

/** What the lists of items depend on beside the items and the reader's words. */
export function itemView({ entry, scope: { columns } }: Use): string {
  let view = `${entry.platforms.length}`;
  for (const column of itemColumns) if (columns.has(column)) view += ` +${column}`;
  for (const type of entry.sensitiveTypes) view += ` ${type}`;
  return view;
}

/** The data items one by one: required, optional and not stated apart, sensitive ones first and set off. */
export function itemLists(items: readonly DataItem[], use: Use): string {
  const { reader, scope } = use;
  let html = "";
  for (const demand of demands) {
    const group = items.filter((item) => item.demand === demand);
    if (group.length === 0) continue;
    const isSensitive = (item: DataItem) => use.entry.sensitiveTypes.includes(item.type);
    const ordered = [...group.filter(isSensitive), ...group.filter((item) => !isSensitive(item))];
    const text = escaped(reader.label("demand", demand).text);
    const head = wordHtml("countOf", { count: group.length, text }, reader);
    const list = ordered.map((item) => itemHtml(item, use)).join("\n");
    html += `<div><dt>${bareMark(markOf(demand, false))} ${head}</dt><dd><ul class="c">${list}</ul></dd></div>`;
  }
  // Said once where no item says it, rather than at each of them.
  if (scope.columns.has("frequency") && items.every((item) => item.frequency === null)) {
    const value = phraseHtml(reader.absent("notStated"), reader);
    html += row({ kind: "kv", label: "frequency", value }, reader);
  }
  return html;
}

function itemHtml(item: DataItem, use: Use): string {
  const { reader, entry } = use;
  const isSensitive = entry.sensitiveTypes.includes(item.type);
  const name = phraseHtml(reader.label("data-type", item.type), reader);
  const details = isPlain(item) ? "" : detailsHtml(item, use);
  const isEverywhere = item.platforms.length === entry.platforms.length;
  const platforms = isEverywhere ? "" : ` <small>${platformsHtml(item, reader)}</small>`;
  const open = item.suggested ? ` <b class="tag u">${bareWordHtml("toConfirm", reader)}</b>` : "";
  const body = `${name}${platforms}${open}${details}`;
  if (!isSensitive) return `<li>${body}`;
  return `<li class="s"><b class="vh">${bareWordHtml("sensitive", reader)} </b>${body}`;
}

function platformsHtml(item: DataItem, reader: Reader): string {
  const phrases = item.platforms.map((platform) => reader.label("platform", platform));
  return phrasesHtml(phrases, { between: betweenHtml("list", reader), reader });
}

const shownBeside = /\.(type|sensitive|demand|platforms|suggested)$/;

function detailsHtml(item: DataItem, use: Use): string {
  const { reader } = use;
  const facts = itemFacts(item, use).filter((fact) => !shownBeside.test(fact.field));
  const told = facts.map((fact) =>
    wordHtml("labelled", { label: bareWordHtml(fact.label, reader), text: factHtml(fact, reader) }, reader),
  );
  return told.length === 0 ? "" : ` <small>${told.join(betweenHtml("clause", reader))}</small>`;
}
