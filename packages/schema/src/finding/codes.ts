/**
 * What each rule can find, by its stable code: the reasons a finding of L001 to L028 may have. Suppressions and
 * messages in both languages hang on `code.reason`. A rule without reasons is a property of Pilu and never reports.
 */
export const findingReasons = {
  L001: ["undeclared", "unknown-packages"],
  L002: ["absent"],
  L003: [
    "name-missing",
    "vendor-missing",
    "purpose-missing",
    "scenario-missing",
    "app-text-missing",
    "data-not-stated",
    "method-missing",
    "policy-missing",
    "interest-missing",
    "sale-not-stated",
  ],
  L004: [
    "umbrella-term",
    "umbrella-term-english",
    "open-ending",
    "open-ending-english",
    "umbrella-purpose",
    "ambiguous-term",
  ],
  L005: ["vague", "other-unexplained"],
  L006: ["not-https", "home-page", "unreachable", "login-wall", "not-mentioned", "changed"],
  L007: ["notice-missing", "boilerplate"],
  L008: [
    "contact-missing",
    "consent-not-recorded",
    "contract-not-recorded",
    "assessment-not-recorded",
    "proof-expired",
    "proof-stale",
  ],
  L009: ["notice-missing", "country-missing", "type-missing"],
  L010: ["likely-stale"],
  L011: ["idfa", "gaid", "oaid"],
  L012: ["wrong-platform"],
  L013: ["unexplained", "undeclared"],
  L014: ["switch-missing"],
  L015: ["server-fact"],
  L016: ["name", "developer", "scope", "purpose", "policy", "at-risk"],
  L017: ["manifest-missing", "signature-missing", "type-missing", "domains-missing"],
  L018: ["not-shared"],
  L019: [],
  L020: [],
  L021: ["approval-missing", "consent-undecided"],
  L022: ["advertising", "not-allowed"],
  L023: ["language-missing", "numbers-differ", "identifiers-differ", "links-differ"],
  L024: ["retired", "former-name", "differs"],
  L025: ["never-reviewed", "too-old"],
  L026: ["foreign-link"],
  L027: ["retention-missing"],
  L028: ["at-start", "in-build"],
} as const;

export type FindingCode = keyof typeof findingReasons;
export type ReasonOf<Code extends FindingCode> = (typeof findingReasons)[Code][number];

/** `L006.not-https`: a code with its reason. */
export type FindingId = { [Code in FindingCode]: `${Code}.${ReasonOf<Code>}` }[FindingCode];

export const findingCodes = Object.keys(findingReasons) as FindingCode[];
export const findingIds = findingCodes.flatMap((code) =>
  findingReasons[code].map((reason) => `${code}.${reason}` as FindingId),
);
const known: ReadonlySet<string> = new Set(findingIds);

/** The id by which a finding's message is found; undefined for a reason that its rule does not have. */
export function findingId({ code, reason }: { code: FindingCode; reason: string }): FindingId | undefined {
  const id = `${code}.${reason}`;
  return known.has(id) ? (id as FindingId) : undefined;
}
