import type { Region, Role } from "@pilu/schema";
import type { Comparison } from "./comparison.ts";
import type { EntryFacts } from "./facts.ts";
import { abroad } from "./rows/recipient.ts";
import type { Ask, Hit } from "./rule.ts";
import { isSensitive } from "./sensitive.ts";
import { consentHints, salePurposes } from "./terms.ts";

/** What the law of a region makes of the actions of a row (section 5). */
export interface RegionReading {
  /** What stands for separate consent: itself, consent of the kind the processing needs, or nothing. */
  readonly separateConsent: "S" | "c" | null;
  /** Roles with which a contract is due. System and open-source parts have none. */
  readonly contractRoles: readonly Role[];
  /** Rows that keep the assessment of the table; null for all. */
  readonly assessmentRows: readonly number[] | null;
  /** Rows in which a recipient with a SALE purpose brings an assessment. */
  readonly saleRows: readonly number[];
  /** Whether all rows keep their assessment in an app for children. */
  readonly assessesChildren: boolean;
  /** Whether separate consent, and a gained AUTO purpose, bring an assessment. */
  readonly consentBringsAssessment: boolean;
  /** Whether a guardian is asked only where consent is asked anyway. */
  readonly guardianOnlyWithConsent: boolean;
  readonly asksConsentGate: boolean;
}

export const readings: Readonly<Record<Region, RegionReading>> = {
  CN: {
    asksConsentGate: true,
    assessesChildren: true,
    assessmentRows: null,
    consentBringsAssessment: true,
    contractRoles: ["processor", "independent", "joint", "affiliate"],
    guardianOnlyWithConsent: false,
    saleRows: [],
    separateConsent: "S",
  },
  EU: {
    asksConsentGate: true,
    assessesChildren: false,
    assessmentRows: [18, 35],
    consentBringsAssessment: true,
    contractRoles: ["processor", "joint"],
    guardianOnlyWithConsent: true,
    saleRows: [],
    separateConsent: "c",
  },
  US: {
    asksConsentGate: false,
    assessesChildren: true,
    assessmentRows: [18, 35],
    consentBringsAssessment: false,
    contractRoles: ["processor", "independent", "joint", "affiliate"],
    guardianOnlyWithConsent: false,
    saleRows: [15, 16, 24, 28],
    separateConsent: null,
  },
};

/** `c`: consent to renew, of the kind the processing needs in the first place (section 1). */
export function consentFor(hit: Hit, comparison: Comparison): "C" | "S" | null {
  const after = hit.pair?.after ?? null;
  const { region } = comparison.judge;
  if (after === null || region === "US") return null;
  const sensitive = hit.items?.some((item) => isSensitive(item, after, comparison)) ?? false;
  if (region === "CN")
    return after.isRecipient || sensitive || abroad(after, comparison).length > 0 ? "S" : "C";
  if (sensitive) return "S";
  return restsOnConsent(hit, after, comparison) ? "C" : null;
}

function restsOnConsent(hit: Hit, after: EntryFacts, { taxonomy }: Comparison): boolean {
  const purposes = new Set<string>(hit.purposes ?? after.purposes);
  return taxonomy.purposes.some((term) => purposes.has(term.id) && consentHints.has(term.basisHint));
}

/** An action of the table as the region's law has it; null where it does not ask for it. */
export function readAs(
  ask: Ask,
  { hit, row }: { hit: Hit; row: number },
  comparison: Comparison,
): Exclude<Ask, "c"> | null {
  const reading = readings[comparison.judge.region];
  if (ask === "S" && reading.separateConsent === null) return null;
  if (ask === "c" || (ask === "S" && reading.separateConsent === "c")) return consentFor(hit, comparison);
  if (ask === "K") return owesContract(hit, reading) ? ask : null;
  if (ask === "P") return keepsAssessment({ hit, row }, comparison) ? ask : null;
  return ask;
}

function owesContract({ pair }: Hit, { contractRoles }: RegionReading): boolean {
  const role = pair?.after?.role;
  return role !== undefined && contractRoles.includes(role);
}

function keepsAssessment({ hit, row }: { hit: Hit; row: number }, { judge }: Comparison): boolean {
  const reading = readings[judge.region];
  if (reading.assessmentRows === null || reading.assessmentRows.includes(row)) return true;
  return (judge.isForChildren && reading.assessesChildren) || isSale({ hit, row }, reading);
}

/** A recipient that sells or shares, by one of its purposes or, where the row is about some, by one of those. */
export function isSale({ hit, row }: { hit: Hit; row: number }, { saleRows }: RegionReading): boolean {
  const after = hit.pair?.after;
  if (after === null || after === undefined || !after.isRecipient || !saleRows.includes(row)) return false;
  return [...(hit.purposes ?? after.purposes)].some((purpose) => salePurposes.has(purpose));
}
