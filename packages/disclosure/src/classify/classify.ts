import type { Action, Content } from "@pilu/schema";
import { additionsTo } from "./additions.ts";
import { stateOf, withAnswers } from "./answers.ts";
import { type Comparison, compareContents } from "./comparison.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type Firing, firingOf } from "./firing.ts";
import { itemised } from "./itemised.ts";
import { isOtherwise, type Judge, type OutsideFinding } from "./judge.ts";
import { actionsIn, asksAgain, highest, type Judgement, rowsIn } from "./judgement.ts";
import { readings } from "./region.ts";
import type { Found } from "./rule.ts";
import { laterTable, table } from "./table.ts";
import { rulesVersion } from "./terms.ts";

/**
 * What the difference between two lists means by the law of one region: its class, the rows of the table that fire,
 * the actions they ask for, and the evidence that must lie before the change is approved for an app. `before` is null
 * for a first version. Pure: the same lists and the same judge give the same answer.
 */
export function classify(before: Content | null, after: Content, judge: Judge): Judgement {
  const comparison = compareContents(before, after, judge);
  const found: Found[] = table.flatMap((rule) => rule.find(comparison).map((hit) => ({ hit, rule })));
  for (const rule of laterTable) found.push(...rule.find(comparison, found).map((hit) => ({ hit, rule })));
  const fired = found.map((one) => withAnswers(firingOf(one, comparison), comparison));
  const asked = [...fired, ...additionsTo(fired, comparison), ...(judge.findings ?? []).map(given)];
  return judged(guardians(asked, comparison), comparison);
}

function judged(firings: readonly Firing[], comparison: Comparison): Judgement {
  const { changes, judge } = comparison;
  const items = itemised(changes, firings, judge);
  const actions = actionsIn(items.flatMap((item) => [...item.actions]));
  const questions = unique(firings.flatMap((firing) => [...firing.questions])).map((question) => ({
    ...question,
    state: stateOf(question, comparison),
  }));
  const open = questions.filter((question) => question.state !== "settled");
  return {
    actions,
    blockUntil: [
      ...evidenceFor(actions),
      ...new Set(firings.flatMap((firing): Evidence[] => [...firing.proofs])),
      ...new Set(open.map((question): Evidence => `answer:${question.code}`)),
    ],
    class: highest(items.map((item) => item.class)),
    items,
    opens: questions
      .filter((question) => question.code === "same-policy" && isOtherwise(judge, question.key))
      .map(({ entry }) => ({ entry, row: 4 as const })),
    questions,
    reconsent: asksAgain(actions),
    rows: rowsIn(firings.flatMap((firing) => firing.row ?? [])),
    rules: rulesVersion,
  };
}

export function evidenceFor(actions: readonly Action[]): Evidence[] {
  return actions.flatMap((action) => evidenceOf[action] ?? []);
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

function unique<T extends { readonly key: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.key, one])).values()];
}
