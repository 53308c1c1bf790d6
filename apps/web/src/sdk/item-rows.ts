// Turns the items of an SDK into rows of a table: one for each data type, one cell for each platform, by group.
import type { DataItem, Demand } from "@pilu/schema";
import type { Terms } from "../words/term-shapes.ts";

interface ItemRow {
  type: string;
  /** Demand by platform; a platform without the item is absent. */
  demand: Readonly<Record<string, Demand>>;
  items: DataItem[];
}

export interface ItemGroup {
  group: string;
  rows: ItemRow[];
}

/** Groups and types in the taxonomy's order; types that it does not know come last, under the group "". */
export function itemGroups(
  items: readonly DataItem[],
  terms: Pick<Terms, "dataType" | "group">,
): ItemGroup[] {
  const used = new Set<string>(items.map((item) => item.type));
  const known = Object.keys(terms.dataType).filter((id) => used.has(id));
  const unknown = [...used].filter((id) => terms.dataType[id] === undefined);
  const rows = [...known, ...unknown].map((type) => itemRow(type, items));
  return [...Object.keys(terms.group), ""]
    .map((group) => ({
      group,
      rows: rows.filter((row) => (terms.dataType[row.type]?.group ?? "") === group),
    }))
    .filter((part) => part.rows.length > 0);
}

function itemRow(type: string, all: readonly DataItem[]): ItemRow {
  const items = all.filter((item) => item.type === type);
  const demand = Object.fromEntries(
    items.flatMap((item) => item.platforms.map((platform) => [platform, item.demand])),
  );
  return { type, demand, items };
}
