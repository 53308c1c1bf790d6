import type {
  CountryCode,
  DataItem,
  DataTypeId,
  Demand,
  Entry,
  IntegrationId,
  Method,
  Permission,
  Platform,
  PurposeId,
  Retention,
  Role,
  Treatment,
} from "@pilu/schema";
import { containedIn } from "./position.ts";
import { recipientRoles } from "./terms.ts";

/** A data item on one platform, on the terms that hold for it: its own, else those of its entry. */
export interface ItemFacts {
  readonly key: string;
  readonly type: DataTypeId;
  readonly platform: Platform;
  readonly demand: Demand;
  readonly purposes: ReadonlySet<PurposeId>;
  readonly ownRetention: Retention | null;
  readonly ownTreatment: Treatment | null;
  /** Where the item is told: its path below the entry. */
  readonly path: readonly string[];
}

/** An entry as the conditions of the rows read it. */
export interface EntryFacts {
  readonly entry: Entry;
  readonly id: IntegrationId;
  readonly role: Role;
  readonly isRecipient: boolean;
  readonly entity: string;
  /** By `type|platform`; empty for "none" and "not stated". */
  readonly items: ReadonlyMap<string, ItemFacts>;
  /** The keys of `items` closed downward: a finer position contains the coarser. */
  readonly reach: ReadonlySet<string>;
  readonly purposes: ReadonlySet<PurposeId>;
  /** `pairOf(key, purpose)`, closed downward. */
  readonly pairs: ReadonlySet<string>;
  readonly methods: ReadonlySet<Method>;
  readonly countries: ReadonlySet<CountryCode>;
  /** By `name|platform`. */
  readonly permissions: ReadonlyMap<string, Permission>;
  readonly hasOptOut: boolean;
}

/** A type on a platform, used for a purpose: the unit in which users are told. */
export function pairOf(key: string, purpose: PurposeId): string {
  return `${key} ${purpose}`;
}

/** `yields` are items that a reviewer said a permission brings, with the path of the permission. */
export function factsOf(entry: Entry, yields: readonly Pick<ItemFacts, "key" | "path">[]): EntryFacts {
  const declared = entry.data.kind === "items" ? entry.data.items : [];
  const shared = new Set(entry.purposes.map((one) => one.purpose));
  const items = new Map<string, ItemFacts>();
  for (const one of [
    ...yields.map((found) => yielded(found, shared)),
    ...declared.flatMap((item) => onPlatforms(item, shared)),
  ])
    items.set(one.key, one);
  const role = roleOf(entry);
  const { countries, crossBorder, links, optOut, vendor } = entry;
  const places = [
    countries.seat ?? vendor.country,
    ...countries.storage,
    ...countries.access,
    crossBorder?.country,
  ];
  return {
    countries: new Set(places.flatMap((place) => place ?? [])),
    entity: vendor.id,
    entry,
    hasOptOut: links.optOut !== null || (optOut !== null && (optOut.path !== null || optOut.url !== null)),
    id: entry.id,
    isRecipient: recipientRoles.has(role),
    items,
    methods: methodsOf(entry, declared),
    pairs: pairsOf(items),
    permissions: new Map(entry.permissions.map((one) => [`${one.name}|${one.platform}`, one])),
    purposes: new Set([...shared, ...[...items.values()].flatMap((item) => [...item.purposes])]),
    reach: new Set([...items.values()].flatMap(keysWithin)),
    role,
  };
}

/** The weightiest role of an entry: a single purpose that makes a recipient makes the entry one. */
export function roleOf(entry: Entry): Role {
  if (recipientRoles.has(entry.role)) return entry.role;
  return entry.purposes.find(({ role }) => role !== null && recipientRoles.has(role))?.role ?? entry.role;
}

function onPlatforms(item: DataItem, shared: ReadonlySet<PurposeId>): ItemFacts[] {
  return item.platforms.map((platform) => ({
    demand: item.demand,
    key: `${item.type}|${platform}`,
    ownRetention: item.retention,
    ownTreatment: item.treatment,
    path: ["data", "items", `${item.type}|${platform}`],
    platform,
    purposes: item.purposes.length > 0 ? new Set(item.purposes) : shared,
    type: item.type,
  }));
}

function yielded(
  { key, path }: Pick<ItemFacts, "key" | "path">,
  purposes: ReadonlySet<PurposeId>,
): ItemFacts {
  const bar = key.lastIndexOf("|");
  const own = { demand: "not-stated", ownRetention: null, ownTreatment: null } as const;
  return {
    ...own,
    key,
    path,
    platform: key.slice(bar + 1) as Platform,
    purposes,
    type: key.slice(0, bar) as DataTypeId,
  };
}

function keysWithin({ type, platform }: ItemFacts): string[] {
  return containedIn(type).map((contained) => `${contained}|${platform}`);
}

function pairsOf(items: ReadonlyMap<string, ItemFacts>): Set<string> {
  const pairs = new Set<string>();
  for (const item of items.values())
    for (const purpose of item.purposes) for (const key of keysWithin(item)) pairs.add(pairOf(key, purpose));
  return pairs;
}

// "No data sharing" is the absence of a way, not a way.
function methodsOf(entry: Entry, items: readonly DataItem[]): Set<Method> {
  const all = [...entry.methods, ...items.flatMap((item) => item.methods)];
  return new Set(all.filter((method) => method !== "none"));
}
