import type { Content } from "@pilu/schema";
import { additionsTo } from "./additions.ts";
import { withAnswers } from "./answers.ts";
import { type Comparison, compareContents } from "./comparison.ts";
import { type Firing, firingOf } from "./firing.ts";
import type { Judge, OutsideFinding } from "./judge.ts";
import { readings } from "./region.ts";
import type { Found } from "./rule.ts";
import { laterTable, table } from "./table.ts";

/** Every place where a row or a rule fires between two lists, with what it asks there by the law of one region. */
export function fired(
  before: Content | null,
  after: Content,
  judge: Judge,
): { readonly comparison: Comparison; readonly firings: readonly Firing[] } {
  const comparison = compareContents(before, after, judge);
  const found: Found[] = table.flatMap((rule) => rule.find(comparison).map((hit) => ({ hit, rule })));
  for (const rule of laterTable) found.push(...rule.find(comparison, found).map((hit) => ({ hit, rule })));
  const answered = found.map((one) => withAnswers(firingOf(one, comparison), comparison));
  const asked = [...answered, ...additionsTo(answered, comparison), ...(judge.findings ?? []).map(given)];
  return { comparison, firings: guardians(asked, comparison) };
}

// In the EU a guardian consents in the child's place (GDPR 8): without consent there is nothing to ask.
function guardians(firings: readonly Firing[], { judge }: Comparison): Firing[] {
  if (!readings[judge.region].guardianOnlyWithConsent) return [...firings];
  const asked = new Set(
    firings
      .filter(({ actions }) => actions.includes("C") || actions.includes("S"))
      .map((firing) => firing.entry),
  );
  return firings.map((firing) =>
    asked.has(firing.entry)
      ? firing
      : { ...firing, actions: firing.actions.filter((action) => action !== "G") },
  );
}

function given(finding: OutsideFinding): Firing {
  return {
    actions: finding.actions,
    class: finding.class,
    entry: finding.entry,
    hasFloor: false,
    hit: { pair: null, paths: [] },
    keys: [`finding:${finding.row}${finding.entry === null ? "" : `:${finding.entry}`}`],
    proofs: [],
    questions: [],
    row: finding.row,
  };
}
