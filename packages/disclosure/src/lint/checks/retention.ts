import type { Found } from "../rule.ts";
import { judgedBy, onEither, onItem } from "../spot.ts";
import type { AppView } from "../view.ts";

/** L027: data of which nobody is told how long it is kept, neither as a whole nor item by item. */
export function missingRetention({ uses }: AppView): Found<"retention-missing">[] {
  return uses
    .filter(({ receives, entry }) => receives && entry.retention === null)
    .filter(({ items }) => items.length === 0 || items.some((item) => item.retention === null))
    .map((use) => ({
      reason: "retention-missing",
      spot: judgedBy(
        onEither(use, "retention"),
        ...use.items.map((item) => onItem(use, item, "retention").place),
      ),
    }));
}
