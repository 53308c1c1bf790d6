import type { PurposeId } from "@pilu/schema";
import { type EntryFacts, type ItemFacts, pairOf } from "./facts.ts";

/** What the users of a list were told. */
export interface Told {
  /** Types on platforms that any entry of the list handles. */
  readonly keys: ReadonlySet<string>;
  /** Runtime and other permissions that any entry holds, by `name|platform`. */
  readonly permissions: ReadonlySet<string>;
  /**
   * Whether a pair was told to the users of `to`. For those who act on our behalf, pairs of any entry count; for a
   * recipient, only pairs of recipients of the same company do, because consent names the recipient (PIPL 23).
   */
  pair(key: string, purpose: PurposeId, to: EntryFacts): boolean;
  /** Whether everything that `to` uses this item for was told. */
  item(item: ItemFacts, to: EntryFacts): boolean;
}

export function toldIn(list: readonly EntryFacts[]): Told {
  const anywhere = new Set(list.flatMap((entry) => [...entry.pairs]));
  const byEntity = new Map<string, Set<string>>();
  for (const entry of list) {
    if (!entry.isRecipient) continue;
    const known = byEntity.get(entry.entity) ?? new Set<string>();
    for (const pair of entry.pairs) known.add(pair);
    byEntity.set(entry.entity, known);
  }
  const pair: Told["pair"] = (key, purpose, to) =>
    (to.isRecipient ? byEntity.get(to.entity) : anywhere)?.has(pairOf(key, purpose)) ?? false;
  return {
    item: (item, to) => [...item.purposes].every((purpose) => pair(item.key, purpose, to)),
    keys: new Set(list.flatMap((entry) => [...entry.reach])),
    pair,
    permissions: new Set(list.flatMap((entry) => [...entry.permissions.keys()])),
  };
}
