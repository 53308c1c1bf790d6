import type { Day, Integration, KeptEvidence } from "@pilu/schema";
import type { Taxonomy } from "@pilu/schema/taxonomy";
import { evidenceScope, isCovered } from "../../compose/evidence-scope.ts";
import type { Use } from "../view.ts";

/** Kinds of proof that rules look for among the references of an integration. */
export type EvidenceKind = "assessment" | "contract" | "consent";

/** Whether a proof is on record and still counts, and if not, which one does not any more. */
export type Proof =
  | { readonly state: "stands" }
  | { readonly state: "missing" }
  | { readonly state: "expired" | "stale"; readonly reference: string };

// People name the kind in their own words; these are the usual ones.
const names: Readonly<Record<EvidenceKind, RegExp>> = {
  assessment: /\bd?pi(?:pi)?a\b|assessment|影响评估/i,
  contract: /\bdpa\b|contract|agreement|合同|协议/i,
  consent: /consent|同意/i,
};

/** The proof of a kind; where none stands any more the newest of them is named. */
export function proofOf(
  use: Use,
  kind: EvidenceKind,
  { today, taxonomy }: { readonly today: Day; readonly taxonomy: Taxonomy },
): Proof {
  const found = ofKind(use.integration.evidence, kind);
  const newest = found.at(-1);
  if (newest === undefined) return { state: "missing" };
  const now = evidenceScope(use, taxonomy);
  const isInTime = ({ expires }: KeptEvidence) => expires === null || expires >= today;
  if (found.some((one) => isInTime(one) && isCovered(now, one))) return { state: "stands" };
  return { state: isInTime(newest) ? "stale" : "expired", reference: newest.reference };
}

function ofKind(evidence: Integration["evidence"], kind: EvidenceKind): KeptEvidence[] {
  return evidence.filter((one) => names[kind].test(one.kind));
}
