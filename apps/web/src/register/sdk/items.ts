// Changes of a list of data items, kept by type and platform; what an item says beside its demand goes along.

import type { DataItem, Demand } from "@pilu/schema";
import { unstatedItem } from "@pilu/schema/unstated";

export const asItems = (list: readonly unknown[]): DataItem[] => list as DataItem[];

/** A new item of `type` that says nothing of its own. */
export function plainItem(type: string, platforms: readonly string[]): DataItem {
  const item = {
    ...unstatedItem(),
    type,
    platforms: [...platforms],
    demand: "required",
  };
  return item as unknown as DataItem;
}

/** The demand of a type on a platform set, or the type taken from the platform with null. */
export function withDemand(
  items: readonly DataItem[],
  { type, platform, demand }: { type: string; platform: string; demand: Demand | null },
): DataItem[] {
  const own = items.filter((item) => item.type === type);
  const before = own.find((item) => item.platforms.some((one) => one === platform));
  if (before?.demand === demand) return [...items];
  const model = before ?? own[0];
  const without = items.flatMap((item) => {
    if (item.type !== type) return [item];
    const platforms = item.platforms.filter((one) => one !== platform);
    return platforms.length === 0 ? [] : [{ ...item, platforms }];
  });
  if (demand === null) return without;
  const wanted = model === undefined ? { ...plainItem(type, []), demand } : { ...model, demand };
  const twin = without.findIndex((item) => isAlike(item, wanted));
  if (twin < 0) return [...without, { ...wanted, platforms: plainItem(type, [platform]).platforms }];
  return without.map((item, place) =>
    place === twin ? { ...item, platforms: plainItem(type, [...item.platforms, platform]).platforms } : item,
  );
}

export function withoutType(items: readonly DataItem[], type: string): DataItem[] {
  return items.filter((item) => item.type !== type);
}

/** Whether two items differ in nothing but their platforms. */
function isAlike({ platforms: _, ...one }: DataItem, { platforms: __, ...other }: DataItem): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(item: object): [string, unknown][] {
  return Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1));
}
