import { isForChildren } from "@pilu/schema";
import type { Found } from "../rule.ts";
import { onApp, onIntegration } from "../spot.ts";
import type { AppView, Use } from "../view.ts";

/** L021: a material change that legal has not approved, or of which nobody decided whether users are asked again. */
export function undecided({ app, outside }: AppView): Found<"approval-missing" | "consent-undecided">[] {
  const { decision } = outside;
  if (decision === undefined || !decision.material) return [];
  const spot = onApp(app, "");
  return [
    ...(decision.legalApproved ? [] : [{ reason: "approval-missing" as const, spot }]),
    ...(decision.consentDecided ? [] : [{ reason: "consent-undecided" as const, spot }]),
  ];
}

const advertisingFunctions = new Set(["advertising", "ad-mediation", "ad-attribution"]);
const advertisingPurposes = new Set(["advertising-personalised", "advertising-contextual", "ad-attribution"]);

/** L022: in an app for children, an SDK that advertises, or one that the company's list for children does not name. */
export function notForChildren({ app, uses, outside }: AppView): Found<"advertising" | "not-allowed">[] {
  if (!isForChildren(app)) return [];
  const allowed = outside.childrenAllowList;
  return uses.flatMap((use): Found<"advertising" | "not-allowed">[] => {
    if (allowed?.includes(use.sdk.id)) return [];
    if (advertises(use)) return [{ reason: "advertising", spot: onIntegration(use, "status", "purposes") }];
    return allowed !== undefined && use.receives
      ? [{ reason: "not-allowed", spot: onIntegration(use, "status") }]
      : [];
  });
}

function advertises({ sdk, integration }: Use): boolean {
  return (
    advertisingFunctions.has(sdk.function) ||
    integration.purposes.some(({ purpose }) => advertisingPurposes.has(purpose))
  );
}
