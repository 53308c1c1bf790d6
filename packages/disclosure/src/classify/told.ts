import type { DataItem, Entry, PurposeId } from "@pilu/schema";
import type { StoredEntries } from "../document/words-in-place.ts";
import { type EntryFacts, type ItemFacts, roleOf } from "./facts.ts";
import { containersOf } from "./position.ts";
import { recipientRoles } from "./terms.ts";

/** What the users of a list were told. */
export interface Told {
  /** Whether any entry of the list handles the type on the platform, or a position that contains it. */
  type(item: ItemFacts): boolean;
  /** Whether any entry holds the permission. */
  permission(name: string, platform: string): boolean;
  /**
   * Whether use of an item for a purpose was told to the users of `to`. For those who act on our behalf, any entry
   * counts; for a recipient, only recipients of the same company do, because consent names the recipient (PIPL 23).
   */
  pair(item: ItemFacts, purpose: PurposeId, to: EntryFacts): boolean;
  /** Whether everything that `to` uses the item for was told. */
  item(item: ItemFacts, to: EntryFacts): boolean;
}

interface Use {
  readonly entry: Entry;
  readonly item: DataItem;
}

/** Questions are few and lists are long: a list is sorted by type when the first one is asked, and others are read then. */
export function toldIn(list: ReadonlyMap<string, Entry>, others?: StoredEntries): Told {
  let known: ReadonlyMap<string, Use[]> | null = null;
  const isUsed = ({ type, platform }: ItemFacts, holds: (use: Use) => boolean) => {
    known ??= byType(list.values());
    const isOne = (use: Use) => use.item.platforms.includes(platform) && holds(use);
    return containersOf(type).some(
      (one) =>
        known?.get(one)?.some(isOne) ||
        some(others?.mentioning(one), (entry) => usesOf(entry, one).some(isOne)),
    );
  };
  const pair: Told["pair"] = (item, purpose, to) =>
    isUsed(item, (use) => isFor(use, purpose) && (!to.isRecipient || isOfRecipient(use, to)));
  return {
    item: (item, to) => [...item.purposes].every((purpose) => pair(item, purpose, to)),
    pair,
    permission(name, platform) {
      const isHeld = ({ permissions }: Entry) =>
        permissions.some((one) => one.name === name && one.platform === platform);
      return some(list.values(), isHeld) || some(others?.mentioning(name), isHeld);
    },
    type: (item) => isUsed(item, () => true),
  };
}

function some(entries: Iterable<Entry> | undefined, holds: (entry: Entry) => boolean): boolean {
  for (const entry of entries ?? []) if (holds(entry)) return true;
  return false;
}

function usesOf(entry: Entry, type: string): Use[] {
  const items = entry.data.kind === "items" ? entry.data.items : [];
  return items.filter((item) => item.type === type).map((item) => ({ entry, item }));
}

function byType(list: Iterable<Entry>): ReadonlyMap<string, Use[]> {
  const sorted = new Map<string, Use[]>();
  for (const entry of list) {
    for (const item of entry.data.kind === "items" ? entry.data.items : []) {
      const uses = sorted.get(item.type);
      if (uses === undefined) sorted.set(item.type, [{ entry, item }]);
      else uses.push({ entry, item });
    }
  }
  return sorted;
}

function isFor({ entry, item }: Use, purpose: PurposeId): boolean {
  return item.purposes.length > 0
    ? item.purposes.includes(purpose)
    : entry.purposes.some((one) => one.purpose === purpose);
}

function isOfRecipient({ entry }: Use, { entity }: EntryFacts): boolean {
  return entry.vendor.id === entity && recipientRoles.has(roleOf(entry));
}
