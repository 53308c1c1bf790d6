import type { Role } from "@pilu/schema";
import type { Found } from "../rule.ts";
import { onIntegration, onSdk, onVendor } from "../spot.ts";
import type { AppView, Use } from "../view.ts";
import { type EvidenceKind, proofOf } from "./evidence.ts";

type Reason =
  | "contact-missing"
  | "consent-not-recorded"
  | "contract-not-recorded"
  | "assessment-not-recorded"
  | "proof-expired"
  | "proof-stale";

const recipients: readonly Role[] = ["processor", "independent", "joint"];

/**
 * L008: what each role asks for. A role is always there, for the schema refuses an integration without. Contract,
 * assessment and consent point are given as evidence at the decision, app by app; one that has expired, or that was
 * given for less than the integration says now, does not count any more.
 */
export function roleDuties(view: AppView): Found<Reason>[] {
  return view.uses
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
      if (roles.has("independent") && asksConsent(use) && use.integration.sensitive === null)
        found.push(...unproved(use, "consent", view));
      if (roles.has("processor")) found.push(...unproved(use, "contract", view));
      if (recipients.some((role) => roles.has(role))) found.push(...unproved(use, "assessment", view));
      return found;
    });
}

function asksConsent({ integration }: Use): boolean {
  return integration.purposes.some(({ basis }) => basis === null || basis === "consent");
}

function unproved(use: Use, kind: EvidenceKind, view: AppView): Found<Reason>[] {
  const proof = proofOf(use, kind, view);
  if (proof.state === "stands") return [];
  if (proof.state === "missing") {
    const spot =
      kind === "consent"
        ? onIntegration(use, "purposes", "role", "evidence", "sensitive")
        : onIntegration(use, "evidence", "role");
    return [{ reason: `${kind}-not-recorded`, spot }];
  }
  const spot = onIntegration(use, "evidence", "role", "data", "purposes", "countries", "contractingVendor");
  const related = [...spot.related, onSdk(use, "data").place];
  return [
    { reason: `proof-${proof.state}`, spot: { ...spot, related }, facts: { reference: proof.reference } },
  ];
}
