// What moved between two reviews of a change: differences that came, went, or weigh something else.
import type { Difference, Review } from "../shapes.ts";

export interface Moved {
  readonly came: readonly Difference[];
  readonly went: readonly Difference[];
  readonly reweighed: readonly Difference[];
}

export function movedBetween(before: Pick<Review, "groups">, after: Pick<Review, "groups">): Moved {
  const known = byKey(before);
  const now = byKey(after);
  return {
    came: [...now.values()].filter(({ key }) => !known.has(key)),
    went: [...known.values()].filter(({ key }) => !now.has(key)),
    reweighed: [...now.values()].filter((one) => {
      const was = known.get(one.key);
      return (
        was !== undefined &&
        (was.class !== one.class || JSON.stringify([was.from, was.to]) !== JSON.stringify([one.from, one.to]))
      );
    }),
  };
}

function byKey({ groups }: Pick<Review, "groups">): Map<string, Difference> {
  return new Map(groups.flatMap(({ differences }) => differences.map((one) => [one.key, one] as const)));
}
