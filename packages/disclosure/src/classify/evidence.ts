import type { Action } from "@pilu/schema";
import type { QuestionCode } from "./judge.ts";
import type { Proof } from "./rule.ts";

/** What must lie before a change is approved for an app (section 4). `prohibited`: nothing unlocks it. */
export type Evidence =
  | "pia"
  | "separate-consent-point"
  | "guardian-consent-point"
  | "cross-border-mechanism"
  | "contract"
  | "legal-opinion"
  | Proof
  | `answer:${QuestionCode}`;

/** Actions that are proved before approval; the others are proved at release or after. */
export const evidenceOf: Readonly<Partial<Record<Action, Evidence>>> = {
  P: "pia",
  S: "separate-consent-point",
  G: "guardian-consent-point",
  X: "cross-border-mechanism",
  K: "contract",
  L: "legal-opinion",
};
