import type { DataItem, Entry, PurposeId } from "@pilu/schema";
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

/** Questions are few and lists are long: a list is read when the first one is asked, and sorted by type once. */
export function toldIn(read: () => readonly Entry[]): Told {
  let known: { readonly list: readonly Entry[]; readonly byType: ReadonlyMap<string, Use[]> } | null = null;
  const told = () => {
    known ??= sorted(read());
    return known;
  };
  const usesOf = ({ type, platform }: ItemFacts) =>
    containersOf(type).flatMap((container) =>
      (told().byType.get(container) ?? []).filter((use) => use.item.platforms.includes(platform)),
    );
  const pair: Told["pair"] = (item, purpose, to) =>
    usesOf(item).some((use) => isFor(use, purpose) && (!to.isRecipient || isOfRecipient(use, to)));
  return {
    item: (item, to) => [...item.purposes].every((purpose) => pair(item, purpose, to)),
    pair,
    permission: (name, platform) =>
      told().list.some((entry) =>
        entry.permissions.some((one) => one.name === name && one.platform === platform),
      ),
    type: (item) => usesOf(item).length > 0,
  };
}

function sorted(list: readonly Entry[]) {
  const byType = new Map<string, Use[]>();
  for (const entry of list) {
    for (const item of entry.data.kind === "items" ? entry.data.items : []) {
      const uses = byType.get(item.type);
      if (uses === undefined) byType.set(item.type, [{ entry, item }]);
      else uses.push({ entry, item });
    }
  }
  return { byType, list };
}

function isFor({ entry, item }: Use, purpose: PurposeId): boolean {
  return item.purposes.length > 0
    ? item.purposes.includes(purpose)
    : entry.purposes.some((one) => one.purpose === purpose);
}

function isOfRecipient({ entry }: Use, { entity }: EntryFacts): boolean {
  return entry.vendor.id === entity && recipientRoles.has(roleOf(entry));
}
