import type { DataItem, ItemKey } from "./data-item.ts";

/** The keys that `item` covers, one for each platform. */
export function itemKeys(item: Pick<DataItem, "type" | "platforms">): ItemKey[] {
  return item.platforms.map((platform) => `${item.type}|${platform}`);
}
