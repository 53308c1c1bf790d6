import type { App, CrossBorder, DataItem, Entry } from "@pilu/schema";
import type { TaxonomyIndex, Vocabulary } from "./index-of.ts";

/** The ids that a document uses, by vocabulary. */
export type UsedIds = Readonly<Record<Vocabulary, Set<string>>>;

/** Every id whose word the page needs: nothing else has to be looked up when it is read. */
export function usedIds(
  app: Pick<App, "platforms" | "regions" | "audience" | "controller">,
  entries: readonly Entry[],
  index: TaxonomyIndex,
): UsedIds {
  const used = nothing(index);
  for (const platform of app.platforms) used.platform.add(platform);
  for (const region of app.regions) used.region.add(region);
  used.audience.add(app.audience);
  used.country.add(app.controller.country);
  for (const id of index.labels.demand.keys()) used.demand.add(id);
  for (const entry of entries) addEntry(entry, used);
  for (const group of groupsOfTypes(used["data-type"], index)) {
    used.group.add(group);
    used["group-short"].add(group);
  }
  return used;
}

/** The same of one entry alone, without the groups. */
export function idsIn(entry: Entry, index: TaxonomyIndex): UsedIds {
  const used = nothing(index);
  addEntry(entry, used);
  return used;
}

/** The groups of data types. */
export function groupsOfTypes(types: Iterable<string>, { dataTypes }: TaxonomyIndex): Set<string> {
  const groups = new Set<string>();
  for (const id of types) {
    const group = dataTypes.get(id)?.group;
    if (group !== undefined) groups.add(group);
  }
  return groups;
}

function addEntry(entry: Entry, used: UsedIds): void {
  used.function.add(entry.function);
  used.kind.add(entry.kind);
  used.role.add(entry.role);
  used.trigger.add(entry.trigger);
  addAll(used.platform, entry.platforms);
  addAll(used.method, entry.methods);
  if (entry.treatment !== null) used.treatment.add(entry.treatment);
  for (const { purpose, basis, role } of entry.purposes) {
    used.purpose.add(purpose);
    // None recorded counts as consent.
    used.basis.add(basis ?? "consent");
    if (role !== null) used.role.add(role);
  }
  for (const permission of entry.permissions) {
    used.permission.add(permission.name);
    used.platform.add(permission.platform);
  }
  const { seat, storage, access } = entry.countries;
  addAll(used.country, [...storage, ...access]);
  for (const code of [seat, entry.vendor.country]) if (code !== null) used.country.add(code);
  if (entry.crossBorder !== null) addCrossBorder(entry.crossBorder, used);
  if (entry.data.kind === "items") for (const item of entry.data.items) addItem(item, used);
}

function addCrossBorder({ country, types }: CrossBorder, used: UsedIds): void {
  used.country.add(country);
  addAll(used["data-type"], types);
}

function addItem(item: DataItem, used: UsedIds): void {
  used["data-type"].add(item.type);
  addAll(used.platform, item.platforms);
  addAll(used.purpose, item.purposes);
  addAll(used.method, item.methods);
  if (item.treatment !== null) used.treatment.add(item.treatment);
}

function addAll(ids: Set<string>, more: readonly string[]): void {
  for (const id of more) ids.add(id);
}

function nothing(index: TaxonomyIndex): UsedIds {
  const names = Object.keys(index.labels) as Vocabulary[];
  return Object.fromEntries(names.map((name) => [name, new Set<string>()])) as UsedIds;
}
