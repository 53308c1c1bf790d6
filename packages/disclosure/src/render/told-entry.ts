import type { AnyDisclosure, Entry } from "@pilu/schema";
import { collectionFact, permissionsFact, tellsPermissions } from "./facts/collection-facts.ts";
import { entryFacts, type View } from "./facts/entry-facts.ts";
import type { Fact } from "./facts/fact.ts";
import { itemFacts } from "./facts/item-facts.ts";
import { permissionFacts } from "./facts/permission-facts.ts";

/** Everything that a list tells of one SDK, for formats that say it line by line. */
export interface ToldEntry {
  readonly entry: Entry;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly facts: readonly Fact[];
  /** The data items by name, or that there are none, or that nobody says. */
  readonly collection: Fact;
  /** The facts of each data item, its name first, under fields such as `data.demand`. */
  readonly items: readonly (readonly Fact[])[];
  /** The permissions by name; null where there is nothing to say of them. */
  readonly permissions: Fact | null;
  /** The facts of each permission, its name first. */
  readonly eachPermission: readonly (readonly Fact[])[];
}

export interface ToldGroup {
  readonly group: AnyDisclosure["groups"][number];
  readonly entries: readonly ToldEntry[];
}

/** The groups of a list in the order of reading, SDKs numbered through. */
export function toldGroups({ groups }: Pick<AnyDisclosure, "groups">, view: View): ToldGroup[] {
  let number = 0;
  return groups.map((group) => ({
    group,
    entries: group.entries.map((entry) => {
      number += 1;
      return toldEntry(entry, number, view);
    }),
  }));
}

export function toldEntry(entry: Entry, number: number, view: View): ToldEntry {
  const { reader } = view;
  const items = entry.data.kind === "items" ? entry.data.items : [];
  return {
    entry,
    number,
    facts: entryFacts(entry, view),
    collection: collectionFact(entry, reader),
    items: items.map((item) => itemFacts(item, { ...view, entry }, "told", "data")),
    permissions: tellsPermissions(entry) ? permissionsFact(entry, reader) : null,
    eachPermission: entry.permissions.map((permission) => permissionFacts(permission, reader)),
  };
}
