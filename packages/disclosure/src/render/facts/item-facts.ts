import { type DataItem, type Entry, itemKeys } from "@pilu/schema";
import type { Reader } from "../reader.ts";
import { type Extent, type Fact, FactWriter } from "./fact.ts";
import { retentionPhrases } from "./retention-phrases.ts";

/** The key of an item in the fields of its facts: its first (type, platform). */
export function itemPath(item: DataItem): string {
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
 * What is told of one data item. What it leaves open (own purposes, methods, retention) is the SDK's, and told there.
 */
export function itemFacts(
  item: DataItem,
  { entry, reader, scope }: ItemView,
  extent: Extent = "told",
): Fact[] {
  const writer = new FactWriter(reader, extent);
  const path = itemPath(item);
  const part = "use";
  const quiet = { isQuiet: true, part } as const;
  writer.add({ field: `${path}.type`, label: "data", part }, [reader.label("data-type", item.type)]);
  const isSensitive = entry.sensitiveTypes.includes(item.type);
  const flag = (on: boolean) => [reader.plain(reader.word(on ? "yes" : "no"))];
  writer.add({ field: `${path}.sensitive`, label: "sensitive", part }, flag(isSensitive));
  writer.add({ field: `${path}.demand`, label: "itemDemand", part }, [reader.label("demand", item.demand)]);
  const platforms = item.platforms.map((one) => reader.label("platform", one));
  writer.add({ field: `${path}.platforms`, label: "itemPlatforms", part }, platforms);
  writer.said({ ...quiet, field: `${path}.condition`, label: "itemCondition" }, item.condition);
  const purposes = item.purposes.map((purpose) => reader.label("purpose", purpose));
  writer.add({ ...quiet, field: `${path}.purposes`, label: "itemPurposes" }, purposes);
  const methods = item.methods.map((method) => reader.label("method", method));
  writer.add({ ...quiet, field: `${path}.methods`, label: "itemMethods" }, methods);
  if (scope.columns.has("frequency")) {
    writer.said({ field: `${path}.frequency`, label: "frequency", part }, item.frequency);
  }
  if (scope.columns.has("treatment")) {
    const treatment = item.treatment === null ? [] : [reader.label("treatment", item.treatment)];
    writer.add({ ...quiet, field: `${path}.treatment`, label: "treatment" }, treatment);
  }
  const kept = retentionPhrases(item.retention, reader);
  writer.add({ ...quiet, field: `${path}.retention`, joint: "clause", label: "retention" }, kept);
  const { disposal = null, afterRemoval = null } = item.retention ?? {};
  writer.said({ ...quiet, field: `${path}.retention.disposal`, label: "disposal" }, disposal);
  writer.said({ ...quiet, field: `${path}.retention.afterRemoval`, label: "afterRemoval" }, afterRemoval);
  writer.said({ ...quiet, field: `${path}.note`, label: "note" }, item.note);
  const suggested = item.suggested ? flag(true) : [];
  writer.add({ ...quiet, field: `${path}.suggested`, label: "toConfirm" }, suggested);
  return writer.facts;
}
