import { type DataItem, type Entry, itemKeys } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import { onceFor } from "../../compose/once-for.ts";
import type { Joint } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import { type Extent, type Fact, FactWriter, type Head } from "./fact.ts";
import { retentionPhrases } from "./retention-phrases.ts";

/** The key of an item in the fields of its facts: its first (type, platform). */
function itemPath(item: DataItem): string {
  return `data.${itemKeys(item)[0] ?? item.type}`;
}

/** The optional columns that a data item has. */
export const itemColumns = ["frequency", "treatment"] as const;

/** What the facts of an item depend on beside the item. */
export interface ItemView {
  readonly entry: Pick<Entry, "sensitiveTypes">;
  readonly reader: Reader;
  readonly scope: { readonly columns: Pick<ReadonlySet<(typeof itemColumns)[number]>, "has"> };
}

/**
 * What is told of one data item, under fields that begin with `path`. What it leaves open (own purposes, methods,
 * retention) is the SDK's, and told there.
 */
export function itemFacts(
  item: DataItem,
  view: ItemView,
  extent: Extent = "told",
  path: string = itemPath(item),
): readonly Fact[] {
  if (!isPlain(item)) return toldFacts(item, view, { extent, path });
  // Most items say no more than these few things, and many SDKs say the same.
  const { entry, reader, scope } = view;
  const told = plainFacts(reader);
  const columns = `${scope.columns.has("frequency")} ${scope.columns.has("treatment")}`;
  const isSensitive = entry.sensitiveTypes.includes(item.type);
  const key = `${path} ${item.type} ${item.platforms.join()} ${item.demand} ${item.suggested} ${isSensitive} ${extent} ${columns}`;
  const before = told.get(key);
  if (before !== undefined) return before;
  const made = toldFacts(item, view, { extent, path });
  if (told.size >= mostPlain) told.clear();
  told.set(key, made);
  return made;
}

const plainFacts = onceFor((_: Reader) => new Map<string, readonly Fact[]>());
const mostPlain = 5000;

/** Whether an item says nothing but what it is, on which platforms, and whether it must be. */
export function isPlain(item: DataItem): boolean {
  return (
    item.condition === null &&
    item.frequency === null &&
    item.note === null &&
    item.retention === null &&
    item.treatment === null &&
    item.purposes.length === 0 &&
    item.methods.length === 0
  );
}

function toldFacts(
  item: DataItem,
  { entry, reader, scope }: ItemView,
  { extent, path }: { extent: Extent; path: string },
): Fact[] {
  const writer = new FactWriter(reader, extent);
  // One shape for all heads, made by one function: there are many thousands of them on a page.
  const head = (field: string, label: PageWord, isQuiet = true, joint: Joint = "list"): Head => ({
    field: `${path}.${field}`,
    isQuiet,
    joint,
    label,
    part: "use",
  });
  writer.add(head("type", "data", false), [reader.label("data-type", item.type)]);
  const flag = (on: boolean) => [reader.plain(reader.word(on ? "yes" : "no"))];
  writer.add(head("sensitive", "sensitive", false), flag(entry.sensitiveTypes.includes(item.type)));
  writer.add(head("demand", "itemDemand", false), [reader.label("demand", item.demand)]);
  const platforms = item.platforms.map((one) => reader.label("platform", one));
  writer.add(head("platforms", "itemPlatforms", false), platforms);
  writer.said(head("condition", "itemCondition"), item.condition);
  const purposes = item.purposes.map((purpose) => reader.label("purpose", purpose));
  writer.add(head("purposes", "itemPurposes"), purposes);
  const methods = item.methods.map((method) => reader.label("method", method));
  writer.add(head("methods", "itemMethods"), methods);
  if (scope.columns.has("frequency")) writer.said(head("frequency", "frequency", false), item.frequency);
  if (scope.columns.has("treatment")) {
    const treatment = item.treatment === null ? [] : [reader.label("treatment", item.treatment)];
    writer.add(head("treatment", "treatment"), treatment);
  }
  writer.add(head("retention", "retention", true, "clause"), retentionPhrases(item.retention, reader));
  writer.said(head("retention.disposal", "disposal"), item.retention?.disposal ?? null);
  writer.said(head("retention.afterRemoval", "afterRemoval"), item.retention?.afterRemoval ?? null);
  writer.said(head("note", "note"), item.note);
  writer.add(head("suggested", "toConfirm"), item.suggested ? flag(true) : []);
  return writer.facts;
}
