import type { Region } from "@pilu/schema";
import type { Found } from "../rule.ts";
import { onIntegration } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

const advertisingOrAnalytics = new Set(["advertising", "ad-mediation", "ad-attribution", "analytics"]);

/**
 * L028: collection before consent. In China wherever consent is the basis of any purpose; in the EU whatever the basis
 * of advertising and analytics, for reading from the device asks for consent of its own.
 */
export function beforeConsent({ uses, outside }: AppView): Found<"at-start" | "in-build">[] {
  return uses
    .filter((use) => use.receives)
    .flatMap((use): Found<"at-start" | "in-build">[] => {
      const regions = regionsOf(use);
      const spot = onIntegration(use, "trigger", "purposes");
      if (regions.length === 0) return [];
      return [
        ...(use.integration.trigger === "at-start" ? [{ reason: "at-start" as const, spot, regions }] : []),
        ...(outside.startsEarly?.includes(use.sdk.id)
          ? [{ reason: "in-build" as const, spot, regions }]
          : []),
      ];
    });
}

function regionsOf({ integration, sdk }: Use): Region[] {
  const asks = integration.purposes.some(
    ({ basis }) => basis === null || basis === "consent" || basis === "separate-consent",
  );
  const reads = asks || advertisingOrAnalytics.has(sdk.function);
  return [...(asks ? (["CN"] as const) : []), ...(reads ? (["EU"] as const) : [])];
}
