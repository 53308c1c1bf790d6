import type { Collection, DataItem, Integration, ItemKey, Platform, Refinement, Sdk } from "@pilu/schema";
import type { TaxonomyIndex } from "./index-of.ts";
import { mergedItems, type Piece } from "./merged-items.ts";

interface Where {
  readonly platforms: readonly Platform[];
  readonly index: TaxonomyIndex;
}

/**
 * What the SDK collects in this app: its own list, or the SDK's minus `except` with `refine`, on the app's platforms.
 * Where the vendor lists nothing for these platforms that is "not stated"; where every item is excepted it is "none".
 */
export function disclosedData(integration: Integration, sdk: Sdk, index: TaxonomyIndex): Collection {
  const { data, platforms } = integration;
  const where = { index, platforms };
  return data.mode === "own" ? collected(data.collection, where) : collected(sdk.data, where, data);
}

/** What an app collects through the SDK that takes its list as it is. */
export function inheritedData(sdk: Sdk, where: Where): Collection {
  return collected(sdk.data, where);
}

/** Whether the integration changes nothing of the SDK's list. */
export function inheritsData({ data }: Integration): boolean {
  return data.mode === "inherit" && data.except.length === 0 && data.refine.length === 0;
}

interface Alterations {
  readonly except: readonly { key: ItemKey }[];
  readonly refine: readonly Refinement[];
}

function collected(said: Collection, { platforms, index }: Where, altered?: Alterations): Collection {
  if (said.kind !== "items") return { kind: said.kind };
  const present = pieces(said.items, platforms);
  if (present.length === 0) return { kind: "not-stated" };
  const kept = altered === undefined ? present : refined(present, altered);
  if (kept.length === 0) return { kind: "none" };
  return { items: mergedItems(kept, index), kind: "items" };
}

/** Items taken apart by platform, the unit in which they are excepted and refined. */
function pieces(items: readonly DataItem[], platforms: readonly Platform[]): Piece[] {
  const found: Piece[] = [];
  for (const item of items) {
    for (const platform of item.platforms) if (platforms.includes(platform)) found.push({ item, platform });
  }
  return found;
}

function refined(present: readonly Piece[], { except, refine }: Alterations): Piece[] {
  const left = new Set<string>(except.map((one) => one.key));
  const changes = new Map<string, Refinement>(refine.map((one) => [one.key, one]));
  const found: Piece[] = [];
  for (const { item, platform } of present) {
    const key = `${item.type}|${platform}`;
    if (left.has(key)) continue;
    const change = changes.get(key);
    found.push({ item: change === undefined ? item : withChange(item, change), platform });
  }
  return found;
}

// A field that the refinement does not name keeps the SDK's value; one that it sets to null loses it.
function withChange(item: DataItem, { key: _, ...change }: Refinement): DataItem {
  const named = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...item, ...Object.fromEntries(named) };
}
