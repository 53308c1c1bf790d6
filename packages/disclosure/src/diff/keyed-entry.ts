import type { DataItem, Entry, IntegrationPurpose, Permission, Platform } from "@pilu/schema";
import type { TaxonomyIndex } from "../compose/index-of.ts";
import { mergedItems, type Piece } from "../compose/merged-items.ts";
import { compareText, placeOf } from "../compose/order.ts";
import { canonicalText } from "../document/canonical-text.ts";
import { byKey, listOf } from "./keyed-list.ts";
import { isSame } from "./same.ts";

/** What an item says, without the type and platforms that are its key. */
export type Facets = Omit<DataItem, "type" | "platforms">;

/** An entry by ids. `order` is null where its lists stand in the order of the taxonomy, as composed ones do. */
export interface KeyedEntry extends Omit<Entry, "purposes" | "permissions" | "data"> {
  readonly purposes: ReadonlyMap<string, IntegrationPurpose>;
  readonly permissions: ReadonlyMap<string, Permission>;
  readonly data: { readonly kind: Entry["data"]["kind"]; readonly items: ReadonlyMap<string, Facets> };
  readonly order: Order | null;
}

interface Order {
  readonly purposes: readonly string[];
  readonly permissions: readonly string[];
  /** Rows of the table of items, each with the keys that share it. */
  readonly items: readonly (readonly string[])[];
}

/** Throws a RangeError for an entry that says two things of one type on one platform; no schema lets it pass. */
export function openEntry(entry: Entry, index: TaxonomyIndex): KeyedEntry {
  const purposes = byKey(entry.purposes, (one) => one.purpose);
  const permissions = byKey(entry.permissions, (one) => `${one.name}|${one.platform}`);
  const { data } = entry;
  const list = data.kind === "items" ? data.items : [];
  const opened = {
    ...entry,
    data: { kind: data.kind, items: itemsByKey(list) },
    order: null,
    permissions,
    purposes,
  };
  if (isSame(closeEntry(opened, index), entry)) return opened;
  const items = list.map((item) => item.platforms.map((platform) => `${item.type}|${platform}`));
  return {
    ...opened,
    order: { items, permissions: [...permissions.keys()], purposes: [...purposes.keys()] },
  };
}

export function closeEntry({ order, ...entry }: KeyedEntry, index: TaxonomyIndex): Entry {
  const compare = comparisons(index);
  return {
    ...entry,
    data:
      entry.data.kind === "items"
        ? { kind: "items", items: itemsOf(entry.data.items, { index, rows: order?.items ?? null }) }
        : { kind: entry.data.kind },
    permissions: listOf(entry.permissions, {
      compare: compare.permissions,
      order: order?.permissions ?? null,
    }),
    purposes: listOf(entry.purposes, { compare: compare.purposes, order: order?.purposes ?? null }),
  };
}

function itemsByKey(items: readonly DataItem[]): Map<string, Facets> {
  const found = new Map<string, Facets>();
  for (const { type, platforms, ...facets } of items) {
    for (const platform of platforms) {
      const key = `${type}|${platform}`;
      if (found.has(key)) throw new RangeError(`${key} stands twice in one entry`);
      found.set(key, facets);
    }
  }
  return found;
}

function itemsOf(
  items: ReadonlyMap<string, Facets>,
  { index, rows }: { index: TaxonomyIndex; rows: readonly (readonly string[])[] | null },
): DataItem[] {
  if (rows === null) return mergedItems([...items].map(pieceOf), index);
  return rows.flatMap((keys) => {
    const pieces = keys.flatMap((key) => {
      const facets = items.get(key);
      return facets === undefined ? [] : [pieceOf([key, facets])];
    });
    const first = pieces[0];
    return first === undefined ? [] : [{ ...first.item, platforms: pieces.map((piece) => piece.platform) }];
  });
}

function pieceOf([key, facets]: readonly [string, Facets]): Piece {
  const bar = key.lastIndexOf("|");
  const platform = key.slice(bar + 1) as Platform;
  return {
    item: { ...facets, type: key.slice(0, bar) as DataItem["type"], platforms: [platform] },
    platform,
  };
}

// The orders of the composer: purposes and permissions as the taxonomy lists them.
function comparisons({ places }: TaxonomyIndex) {
  return {
    permissions: (a: Permission, b: Permission) =>
      placeOf(places.platform, a.platform) - placeOf(places.platform, b.platform) ||
      placeOf(places.permission, a.name) - placeOf(places.permission, b.name) ||
      compareText(a.name, b.name) ||
      compareText(canonicalText(a), canonicalText(b)),
    purposes: (a: IntegrationPurpose, b: IntegrationPurpose) =>
      placeOf(places.purpose, a.purpose) - placeOf(places.purpose, b.purpose) ||
      compareText(canonicalText(a), canonicalText(b)),
  };
}
