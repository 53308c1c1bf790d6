// The differences of an app group by SDK, the weightiest first, what only follows from others at the end.
import type { ChangeClass, Localised } from "@pilu/schema";
import { weights } from "../decision/seconds.ts";
import { entryOf } from "../pointer.ts";
import type { Difference, ReviewGroup } from "../shapes.ts";

export interface Block {
  /** Null for what is about the page itself. */
  readonly entry: string | null;
  readonly names: Localised | null;
  readonly class: ChangeClass;
  /** Those that weigh something, and text that people wrote. */
  readonly differences: readonly Difference[];
  /** Labels, orders and marks that follow from the others. */
  readonly following: readonly Difference[];
}

const follows = /^(label\.|entry\.order|entry\.sensitive-types|page\.(order|taxonomy))/;

export function blocksOf({
  differences,
  entryNames,
}: Pick<ReviewGroup, "differences" | "entryNames">): Block[] {
  const byEntry = new Map<string | null, Difference[]>();
  for (const one of differences) {
    const entry = entryOf(one.path);
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), one]);
  }
  const weigh = (one: ChangeClass) => weights.indexOf(one);
  return [...byEntry]
    .map(([entry, own]): Block => {
      const sorted = [...own].sort((a, b) => weigh(b.class) - weigh(a.class));
      const isFollowing = (one: Difference) => one.class === "none" && follows.test(one.kind);
      return {
        entry,
        names: entry === null ? null : (entryNames[entry as keyof typeof entryNames] ?? null),
        class: sorted[0]?.class ?? "none",
        differences: sorted.filter((one) => !isFollowing(one)),
        following: sorted.filter(isFollowing),
      };
    })
    .sort((a, b) => weigh(b.class) - weigh(a.class) || Number(a.entry === null) - Number(b.entry === null));
}
