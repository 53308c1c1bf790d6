import type { DataItem, Entry, Platform, PurposeId } from "@pilu/schema";
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

/** Something that users may have been told of: a use of data, or a permission. */
export type Telling =
  | {
      /** A type, or the positions that contain it. */
      readonly types: readonly string[];
      readonly platform: Platform;
      /** What it is used for; null: whatever for. */
      readonly purpose: PurposeId | null;
      /** The company that receives it; null: whoever handles it. */
      readonly recipient: string | null;
    }
  | { readonly permission: string; readonly platform: string };

interface Use {
  readonly entry: Entry;
  readonly item: DataItem;
}

/**
 * Questions are few and lists are long: a list is sorted by type when the first one is asked. `others` answers for
 * entries that are not in the list, and is asked where the list says nothing.
 */
export function toldIn(
  list: ReadonlyMap<string, Entry>,
  others: (asked: Telling) => boolean = () => false,
): Told {
  let known: ReadonlyMap<string, Use[]> | null = null;
  const isUsed = (item: ItemFacts, purpose: PurposeId | null, recipient: string | null) => {
    known ??= byType(list.values());
    const { platform } = item;
    const asked = { platform, purpose, recipient, types: containersOf(item.type) };
    return (
      asked.types.some((type) => known?.get(type)?.some((use) => isAsked(use, asked)) ?? false) ||
      others(asked)
    );
  };
  const pair: Told["pair"] = (item, purpose, to) => isUsed(item, purpose, to.isRecipient ? to.entity : null);
  return {
    item: (item, to) => [...item.purposes].every((purpose) => pair(item, purpose, to)),
    pair,
    permission(permission, platform) {
      const asked = { permission, platform };
      return [...list.values()].some((entry) => tells(entry, asked)) || others(asked);
    },
    type: (item) => isUsed(item, null, null),
  };
}

/** Whether any of some stored entries tells of it. */
export function toldBy(entries: StoredEntries, asked: Telling): boolean {
  for (const text of "types" in asked ? asked.types : [asked.permission])
    for (const entry of entries.mentioning(text)) if (tells(entry, asked)) return true;
  return false;
}

function tells(entry: Entry, asked: Telling): boolean {
  if ("permission" in asked)
    return entry.permissions.some((one) => one.name === asked.permission && one.platform === asked.platform);
  const items = entry.data.kind === "items" ? entry.data.items : [];
  return items.some((item) => asked.types.includes(item.type) && isAsked({ entry, item }, asked));
}

function isAsked(use: Use, { platform, purpose, recipient }: Extract<Telling, { types: unknown }>): boolean {
  return (
    use.item.platforms.includes(platform) &&
    (purpose === null || isFor(use, purpose)) &&
    (recipient === null || isOfRecipient(use, recipient))
  );
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

function isOfRecipient({ entry }: Use, company: string): boolean {
  return entry.vendor.id === company && recipientRoles.has(roleOf(entry));
}
