import type { Collection, DataItem, Integration, ItemKey, Platform, Refinement, Sdk } from "@pilu/schema";
import type { TaxonomyIndex } from "./index-of.ts";
import { mergedItems, type Piece } from "./merged-items.ts";

/**
 * What the SDK collects in this app: its own list, or the SDK's minus `except` with `refine`, on the app's platforms.
 * Where the vendor lists nothing for these platforms that is "not stated"; where every item is excepted it is "none".
 */
export function disclosedData(integration: Integration, sdk: Sdk, index: TaxonomyIndex): Collection {
  const { data } = integration;
  const said = data.mode === "own" ? data.collection : sdk.data;
  if (said.kind !== "items") return { kind: said.kind };
  const present = pieces(said.items, integration.platforms);
  if (present.length === 0) return { kind: "not-stated" };
  const kept = data.mode === "own" ? present : refined(present, data);
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

function refined(
  present: readonly Piece[],
  { except, refine }: { except: readonly { key: ItemKey }[]; refine: readonly Refinement[] },
): Piece[] {
  if (except.length === 0 && refine.length === 0) return [...present];
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
