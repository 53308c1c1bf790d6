import type { Day } from "@pilu/schema";
import type { Found } from "../rule.ts";
import { onIntegration } from "../spot.ts";
import type { AppView } from "../view.ts";

/** L025: entries that no lawyer has looked at for twelve months, or ever. */
export function oldReviews({ uses, outside, today }: AppView): Found<"never-reviewed" | "too-old">[] {
  return uses.flatMap((use): Found<"never-reviewed" | "too-old">[] => {
    const last = outside.reviews?.[use.integration.id];
    if (last === undefined) return [];
    const spot = onIntegration(use, "");
    if (last === null) return [{ reason: "never-reviewed", spot }];
    return aYearAfter(last) < today ? [{ reason: "too-old", spot, facts: { on: last } }] : [];
  });
}

// Days compare as texts; a 29 February falls due after the 28th.
function aYearAfter(day: Day): Day {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
