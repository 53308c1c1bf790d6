import type { DataItem, Platform } from "@pilu/schema";
import { canonicalText } from "../document/canonical-text.ts";
import type { TaxonomyIndex } from "./index-of.ts";
import { compareText, inOrder, placeOf } from "./order.ts";

/** A data item on one of its platforms. */
export interface Piece {
  readonly item: DataItem;
  readonly platform: Platform;
}

interface Row {
  readonly item: DataItem;
  readonly platforms: Platform[];
}

/** Pieces put back together: those of one type that say the same share a row. In the order of the taxonomy. */
export function mergedItems(pieces: readonly Piece[], index: TaxonomyIndex): DataItem[] {
  const byType = new Map<string, Row[]>();
  for (const { item, platform } of pieces) {
    const rows = byType.get(item.type);
    if (rows === undefined) byType.set(item.type, [{ item, platforms: [platform] }]);
    else {
      const same = rows.find((row) => row.item === item || saysTheSame(row.item, item, index));
      if (same === undefined) rows.push({ item, platforms: [platform] });
      else if (!same.platforms.includes(platform)) same.platforms.push(platform);
    }
  }
  const places = index.places["data-type"];
  const types = [...byType.keys()].sort(
    (a, b) => placeOf(places, a) - placeOf(places, b) || compareText(a, b),
  );
  return types.flatMap((type) => ordered(byType.get(type) ?? [], index));
}

function ordered(rows: readonly Row[], index: TaxonomyIndex): DataItem[] {
  const items = rows.map((row) => merged(row, index));
  if (items.length < 2) return items;
  const places = index.places.platform;
  const first = (item: DataItem) => placeOf(places, item.platforms[0] ?? "");
  return items.sort((a, b) => first(a) - first(b) || compareText(canonicalText(a), canonicalText(b)));
}

function saysTheSame(a: DataItem, b: DataItem, index: TaxonomyIndex): boolean {
  return facets(a, index) === facets(b, index);
}

function facets(item: DataItem, index: TaxonomyIndex): string {
  return canonicalText(merged({ item, platforms: [] }, index));
}

// Keys in canonical order: what is written sorted need not be sorted again to be hashed.
function merged({ item, platforms }: Row, index: TaxonomyIndex): DataItem {
  return {
    condition: item.condition,
    demand: item.demand,
    frequency: item.frequency,
    methods: inOrder(item.methods, { index, vocabulary: "method" }),
    note: item.note,
    platforms: inOrder(platforms, { index, vocabulary: "platform" }),
    purposes: inOrder(item.purposes, { index, vocabulary: "purpose" }),
    retention: item.retention,
    suggested: item.suggested,
    treatment: item.treatment,
    type: item.type,
  };
}
