import type { Integration } from "@pilu/schema";

/** Kinds of proof that rules look for among the references of an integration. */
export type EvidenceKind = "assessment" | "contract" | "consent";

// People name the kind in their own words; these are the usual ones.
const names: Readonly<Record<EvidenceKind, RegExp>> = {
  assessment: /\bd?pi(?:pi)?a\b|assessment|影响评估/i,
  contract: /\bdpa\b|contract|agreement|合同|协议/i,
  consent: /consent|同意/i,
};

export function hasEvidence(evidence: Integration["evidence"], kind: EvidenceKind): boolean {
  return evidence.some((one) => names[kind].test(one.kind));
}
