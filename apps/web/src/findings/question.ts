// What the address of the findings asks the registry for.
import { type FindingCode, findingReasons, type Severity } from "@pilu/schema";
import type { TroubleKind } from "../api/answers.ts";

export const findingKeys = ["app", "kind", "weight", "code", "answered"] as const;
export type FindingAddress = Record<(typeof findingKeys)[number], string>;

export const troubleKinds = [
  "undeclared",
  "unknown",
  "stale",
  "version",
  "manifest",
  "link",
  "rule",
] as const satisfies readonly TroubleKind[];

export const weights = ["block", "error", "warning", "info"] as const satisfies readonly Severity[];

/** Codes of rules that can find anything. */
export const codes = (Object.keys(findingReasons) as FindingCode[]).filter(
  (code) => findingReasons[code].length > 0,
);

export interface FindingQuestion {
  app?: string;
  kinds?: TroubleKind[];
  severities?: Severity[];
  codes?: FindingCode[];
  isAnswered?: true;
}

/** What is no kind, weight or code is ignored. `app` is a slug; on the page of an app it is given. */
export function findingQuestion({ app, kind, weight, code, answered }: FindingAddress): FindingQuestion {
  const [knownKind] = troubleKinds.filter((one) => one === kind);
  const [knownWeight] = weights.filter((one) => one === weight);
  const [knownCode] = codes.filter((one) => one === code);
  return {
    ...(app !== "" && { app }),
    ...(knownKind !== undefined && { kinds: [knownKind] }),
    ...(knownWeight !== undefined && { severities: [knownWeight] }),
    ...(knownCode !== undefined && { codes: [knownCode] }),
    ...(answered === "1" && { isAnswered: true as const }),
  };
}
