import { type Collection, type DataItem, DataTypeId, Platform } from "@pilu/schema";
import { unstatedItem } from "@pilu/schema/unstated";
import type { DataPiece } from "./data-cell.ts";
import { localised, wordsOf } from "./pieces.ts";
import type { PlacedPiece } from "./reading.ts";

/**
 * The data items that rows of one SDK list. An item whose platforms nobody says is for all of `platforms`; of two rows
 * that disagree on whether it is required, neither is believed. `none`: the list says that nothing is collected;
 * null: it does not say.
 */
export function collectionOf(
  rows: readonly (readonly PlacedPiece[])[],
  platforms: readonly string[],
): Collection | null {
  const items = new Map<string, DataItem>();
  let saysNone = false;
  for (const pieces of rows) {
    const [demand] = wordsOf(pieces, "demand");
    const own =
      [wordsOf(pieces, "itemPlatform"), wordsOf(pieces, "platform")].find((ids) => ids.length > 0) ?? [];
    for (const piece of pieces) {
      if (piece.value.kind !== "data") continue;
      for (const one of piece.value.pieces) {
        for (const type of one.types) {
          if (type === "none") saysNone = true;
          else
            add(
              items,
              itemOf(type, {
                ...one,
                demand: one.demand ?? demandFrom(demand),
                platforms: [one.platforms, own, platforms].find((list) => list.length > 0) ?? [],
              }),
            );
        }
      }
    }
  }
  if (items.size > 0) return { kind: "items", items: [...items.values()] };
  return saysNone ? { kind: "none" } : null;
}

function demandFrom(word: string | undefined): DataPiece["demand"] {
  return word === "required" || word === "optional" ? word : null;
}

function itemOf(
  type: string,
  { platforms, demand, condition }: Pick<DataPiece, "platforms" | "demand" | "condition">,
): DataItem {
  return {
    ...unstatedItem(),
    type: DataTypeId.parse(type),
    platforms: platforms.map((one) => Platform.parse(one)),
    demand: demand ?? "not-stated",
    condition: condition === null ? null : localised(condition),
  };
}

function add(items: Map<string, DataItem>, item: DataItem): void {
  const before = items.get(item.type);
  if (before === undefined) {
    items.set(item.type, item);
    return;
  }
  items.set(item.type, {
    ...before,
    platforms: [...new Set([...before.platforms, ...item.platforms])],
    demand: before.demand === item.demand ? item.demand : "not-stated",
    condition: before.condition ?? item.condition,
  });
}
