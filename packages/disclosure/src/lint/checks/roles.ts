import type { Role } from "@pilu/schema";
import type { Found } from "../rule.ts";
import { onIntegration, onVendor } from "../spot.ts";
import type { AppView, Use } from "../view.ts";
import { type EvidenceKind, hasEvidence } from "./evidence.ts";

type Reason =
  | "contact-missing"
  | "consent-not-recorded"
  | "contract-not-recorded"
  | "assessment-not-recorded";

const recipients: readonly Role[] = ["processor", "independent", "joint"];

/**
 * L008: what each role asks for. A role is always there, for the schema refuses an integration without. Contract,
 * assessment and consent point are given as evidence at the decision, app by app.
 */
export function roleDuties({ uses }: AppView): Found<Reason>[] {
  return uses
    .filter((use) => use.receives)
    .flatMap((use) => {
      const roles = new Set([
        use.integration.role,
        ...use.integration.purposes.flatMap(({ role }) => role ?? []),
      ]);
      const decides = roles.has("independent") || roles.has("joint");
      const found: Found<Reason>[] = [];
      if (decides && use.vendor.contact === null)
        found.push({ reason: "contact-missing", spot: onVendor(use, "contact") });
      if (roles.has("independent") && asksConsent(use) && !hasSeparateConsent(use))
        found.push({
          reason: "consent-not-recorded",
          spot: onIntegration(use, "purposes", "role", "evidence", "sensitive"),
        });
      if (roles.has("processor") && lacks(use, "contract"))
        found.push({ reason: "contract-not-recorded", spot: onIntegration(use, "evidence", "role") });
      if (recipients.some((role) => roles.has(role)) && lacks(use, "assessment"))
        found.push({ reason: "assessment-not-recorded", spot: onIntegration(use, "evidence", "role") });
      return found;
    });
}

function asksConsent({ integration }: Use): boolean {
  return integration.purposes.some(({ basis }) => basis === null || basis === "consent");
}

function hasSeparateConsent(use: Use): boolean {
  return use.integration.sensitive !== null || !lacks(use, "consent");
}

function lacks({ integration }: Use, kind: EvidenceKind): boolean {
  return !hasEvidence(integration.evidence, kind);
}
