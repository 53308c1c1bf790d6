// What an app's SDKs take, by group of data: the numbers behind the data map and the heat map.
import type { Demand, Entry } from "@pilu/schema";
import type { Terms } from "../words/term-shapes.ts";

export interface Cell {
  types: string[];
  /** Required as soon as one of the types is. */
  demand: Demand;
  sensitive: boolean;
}

/** Cells by group id for one entry; groups of which nothing is taken are absent. */
export function cellsOf(
  entry: Pick<Entry, "data" | "sensitiveTypes">,
  terms: Pick<Terms, "dataType">,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  if (entry.data.kind !== "items") return cells;
  for (const item of entry.data.items) {
    const group = terms.dataType[item.type]?.group ?? "";
    const cell = cells.get(group) ?? { types: [], demand: item.demand, sensitive: false };
    cells.set(group, {
      types: cell.types.includes(item.type) ? cell.types : [...cell.types, item.type],
      demand: stronger(cell.demand, item.demand),
      sensitive: cell.sensitive || entry.sensitiveTypes.includes(item.type),
    });
  }
  return cells;
}

const strength: Record<Demand, number> = { required: 2, "not-stated": 1, optional: 0 };

function stronger(a: Demand, b: Demand): Demand {
  return strength[a] >= strength[b] ? a : b;
}
