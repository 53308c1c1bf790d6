import type { ChangeKind, ContentChange } from "@pilu/schema";
import type { Comparison, EntryPair } from "../comparison.ts";
import type { EntryFacts, ItemFacts } from "../facts.ts";
import type { IdentifierStep } from "../item-moves.ts";
import type { Known } from "./known.ts";
import type { Sentence, Slots, Speaker } from "./speaker.ts";

/** The changes of one entry, from which each teller takes those it tells; what is left is told as details. */
export interface EntryTelling {
  readonly pair: EntryPair;
  readonly comparison: Comparison;
  readonly speaker: Speaker;
  readonly known: Known;
  take(...kinds: ChangeKind[]): ContentChange[];
  takeWhere(picks: (change: ContentChange) => boolean): ContentChange[];
}

export type Teller = (telling: EntryTelling) => Sentence[];

export function poolOf(changes: readonly ContentChange[]): Pick<EntryTelling, "take" | "takeWhere"> {
  let left = [...changes];
  const takeWhere = (picks: (change: ContentChange) => boolean) => {
    const taken = left.filter(picks);
    left = left.filter((change) => !picks(change));
    return taken;
  };
  return { take: (...kinds) => takeWhere((change) => kinds.includes(change.kind)), takeWhere };
}

/** The entry as it is now, or was if it is gone. */
export function shown({ before, after }: EntryPair): EntryFacts {
  const facts = after ?? before;
  if (facts === null) throw new RangeError("a pair has one side at least");
  return facts;
}

/** The slots that every sentence on an SDK has. */
export function named({ pair, speaker }: Pick<EntryTelling, "pair" | "speaker">): {
  sdk: string;
  entity: string;
} {
  const { entry } = shown(pair);
  return { entity: speaker.said(entry.vendor.names), sdk: speaker.said(entry.names) };
}

/** All that an entry handles, item by item. */
export function allOf(facts: EntryFacts, speaker: Speaker): string {
  return facts.items.size === 0
    ? speaker.word("allData")
    : itemNames([...facts.items.values()], { facts, speaker });
}

/** Items by their own names, each with its platforms unless it is on all of the entry's. */
export function itemNames(
  items: readonly Pick<ItemFacts, "type" | "platform">[],
  { facts, speaker }: { facts: EntryFacts; speaker: Speaker },
): string {
  const byType = new Map<string, string[]>();
  for (const { type, platform } of items) byType.set(type, [...(byType.get(type) ?? []), platform]);
  return speaker.list(
    [...byType].map(([type, platforms]) => {
      const name = speaker.labels("data-type", [type]);
      return isEverywhere(platforms, facts)
        ? name
        : `${name}${speaker.word("aside", { text: speaker.labels("platform", platforms) })}`;
    }),
  );
}

/** ` (Android, required)`; nothing where there is nothing to say. */
export function termsOf(
  platforms: readonly string[],
  more: string | null,
  { facts, speaker }: { facts: EntryFacts; speaker: Speaker },
): string {
  const parts = [
    ...(isEverywhere(platforms, facts) ? [] : [speaker.labels("platform", new Set(platforms))]),
    ...(more === null ? [] : [more]),
  ];
  const [first, second] = parts;
  if (first === undefined) return "";
  return speaker.word("aside", {
    text: second === undefined ? first : speaker.word("termPair", { first, second }),
  });
}

function isEverywhere(platforms: readonly string[], { entry }: EntryFacts): boolean {
  return entry.platforms.every((platform) => platforms.includes(platform));
}

export function purposesOf(purposes: Iterable<string>, speaker: Speaker): string {
  return speaker.labels("purpose", purposes);
}

/** The common case: one sentence for the changes of some kinds, if there are any. */
export function tellOnce(
  telling: EntryTelling,
  kinds: readonly ChangeKind[],
  tell: (changes: ContentChange[]) => [word: Sentence["word"], slots: Slots] | null,
): Sentence[] {
  const changes = telling.take(...kinds);
  const told = changes.length === 0 ? null : tell(changes);
  if (told === null) return [];
  const [word, slots] = told;
  return [telling.speaker.sentence(word, changes, { ...named(telling), ...slots })];
}

/** The platforms on which identifiers or positions gave way to others. */
export function platformsOf(steps: readonly IdentifierStep[], { speaker }: EntryTelling): string {
  return speaker.labels(
    "platform",
    new Set(steps.flatMap((step) => step.gained.map((item) => item.platform))),
  );
}
