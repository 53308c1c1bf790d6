import type { DataItem, Entry, IntegrationPurpose, Permission, Platform } from "@pilu/schema";
import type { TaxonomyIndex } from "../compose/index-of.ts";
import { mergedItems, type Piece } from "../compose/merged-items.ts";
import { onceFor } from "../compose/once-for.ts";
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
  const { isNatural, permissions } = openedPermissions(index)(entry.permissions);
  const data = openedData(index)(entry.data);
  const opened = { ...entry, data: data.opened, order: null, permissions, purposes };
  const natural = listOf(purposes, { compare: comparisons(index).purposes, order: null });
  if (isNatural && data.isNatural && isSame(natural, entry.purposes)) return opened;
  const list = entry.data.kind === "items" ? entry.data.items : [];
  const items = list.map((item) => item.platforms.map((platform) => `${item.type}|${platform}`));
  return {
    ...opened,
    order: { items, permissions: [...permissions.keys()], purposes: [...purposes.keys()] },
  };
}

// The lists that an SDK tells of itself are the same objects in all entries of apps that take them as they are.
const openedData = onceFor((index: TaxonomyIndex) =>
  onceFor((data: Entry["data"]) => {
    const opened = { kind: data.kind, items: itemsByKey(data.kind === "items" ? data.items : []) };
    return { isNatural: isSame(closeData(opened, { index, rows: null }), data), opened };
  }),
);
const openedPermissions = onceFor((index: TaxonomyIndex) =>
  onceFor((list: readonly Permission[]) => {
    const permissions = byKey(list, (one) => `${one.name}|${one.platform}`);
    const natural = listOf(permissions, { compare: comparisons(index).permissions, order: null });
    return { isNatural: isSame(natural, list), permissions };
  }),
);

export function closeEntry({ order, ...entry }: KeyedEntry, index: TaxonomyIndex): Entry {
  const compare = comparisons(index);
  return {
    ...entry,
    data: closeData(entry.data, { index, rows: order?.items ?? null }),
    permissions: listOf(entry.permissions, {
      compare: compare.permissions,
      order: order?.permissions ?? null,
    }),
    purposes: listOf(entry.purposes, { compare: compare.purposes, order: order?.purposes ?? null }),
  };
}

function closeData(
  { kind, items }: KeyedEntry["data"],
  how: { index: TaxonomyIndex; rows: readonly (readonly string[])[] | null },
): Entry["data"] {
  return kind === "items" ? { kind, items: itemsOf(items, how) } : { kind };
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
