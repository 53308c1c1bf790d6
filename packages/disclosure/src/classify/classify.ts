import type { Action, Content } from "@pilu/schema";
import { stateOf } from "./answers.ts";
import type { Comparison } from "./comparison.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { fired } from "./fired.ts";
import type { Firing } from "./firing.ts";
import { itemised } from "./itemised.ts";
import { isOtherwise, type Judge } from "./judge.ts";
import { actionsIn, asksAgain, highest, type Judgement, rowsIn } from "./judgement.ts";
import { rulesVersion } from "./terms.ts";

/**
 * What the difference between two lists means by the law of one region: its class, the rows of the table that fire,
 * the actions they ask for, and the evidence that must lie before the change is approved for an app. `before` is null
 * for a first version. Pure: the same lists and the same judge give the same answer.
 */
export function classify(before: Content | null, after: Content, judge: Judge): Judgement {
  const { comparison, firings } = fired(before, after, judge);
  return judged(firings, comparison);
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

function unique<T extends { readonly key: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.key, one])).values()];
}
