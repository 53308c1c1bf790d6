import type { Day, Finding, Suppression } from "@pilu/schema";

/** Findings that still stand, and those that somebody answers for, each with the suppression that says so. */
export interface Apart {
  readonly standing: Finding[];
  readonly hidden: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
}

/**
 * Takes apart what is suppressed. A suppression hides its finding until the end of its last day; none hides a `block`,
 * for no provision behind those rules lets anybody waive it.
 */
export function apart(
  findings: readonly Finding[],
  { suppressions, today }: { suppressions: readonly Suppression[]; today: Day },
): Apart {
  const valid = new Map<string, Suppression>();
  for (const one of suppressions) if (one.until >= today) valid.set(`${one.code} ${one.key}`, one);
  const standing: Finding[] = [];
  const hidden: { finding: Finding; suppression: Suppression }[] = [];
  for (const finding of findings) {
    const suppression = valid.get(`${finding.code} ${finding.key}`);
    if (suppression === undefined || finding.severity === "block") standing.push(finding);
    else hidden.push({ finding, suppression });
  }
  return { standing, hidden };
}
