import { labelOf } from "../labels.ts";
import type { Found } from "../rule.ts";
import { onIntegration } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

const personal = new Set(["advertising-personalised", "personalisation"]);

/** L014: advertising or recommendation by personal traits that a user is told no way to switch off. */
export function missingSwitches(view: AppView): Found<"switch-missing">[] {
  return view.uses
    .filter(({ integration, sdk }) => integration.optOut === null && sdk.links.optOut === null)
    .flatMap((use) => {
      const purposes = purposesOf(use).filter((purpose) => personal.has(purpose));
      if (purposes.length === 0) return [];
      const names = purposes.map((purpose) => labelOf(view, "purpose", purpose));
      return [
        {
          reason: "switch-missing",
          spot: onIntegration(use, "optOut", "purposes"),
          facts: { purposes: names },
        },
      ];
    });
}

function purposesOf({ integration, items }: Use): string[] {
  const own = integration.purposes.map((one) => one.purpose);
  return [...new Set<string>([...own, ...items.flatMap((item) => item.purposes)])].sort();
}
