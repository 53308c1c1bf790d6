import { type Content, isForChildren, type Region } from "@pilu/schema";
import { diff } from "../diff/diff.ts";
import { classify, evidenceFor } from "./classify.ts";
import type { Judge } from "./judge.ts";
import {
  actionsIn,
  asksAgain,
  highest,
  type ItemJudgement,
  type JointJudgement,
  type Judgement,
  rowsIn,
} from "./judgement.ts";
import { rulesVersion } from "./terms.ts";

/**
 * The judgement for all regions of an app and its audience, both as `after` states them: each region by its own law,
 * and together the highest class with the union of all that is asked.
 */
export function classifyAll(
  before: Content | null,
  after: Content,
  judge: Omit<Judge, "region" | "isForChildren"> = {},
): JointJudgement {
  const children = isForChildren(after.app);
  const changes = judge.changes ?? diff(before, after);
  const pairs = after.app.regions.map((region): [Region, Judgement] => [
    region,
    classify(before, after, { ...judge, changes, isForChildren: children, region }),
  ]);
  return { ...together(pairs.map(([, one]) => one)), byRegion: Object.fromEntries(pairs) };
}

function together(all: readonly Judgement[]): Judgement {
  const actions = actionsIn(all.flatMap((one) => [...one.actions]));
  const proofs = all.flatMap((one) => [...one.blockUntil]);
  return {
    actions,
    blockUntil: [...new Set([...evidenceFor(actions), ...proofs])],
    class: highest(all.map((one) => one.class)),
    items: itemsOf(all),
    opens: all
      .flatMap((one) => [...one.opens])
      .filter((one, at, list) => list.findIndex((other) => other.entry === one.entry) === at),
    questions: [
      ...new Map(all.flatMap((one) => one.questions.map((question) => [question.key, question]))).values(),
    ],
    reconsent: asksAgain(actions),
    rows: rowsIn(all.flatMap((one) => [...one.rows])),
    rules: rulesVersion,
  };
}

function itemsOf(all: readonly Judgement[]): ItemJudgement[] {
  const byKey = grouped(all);
  return [...byKey].map(([key, own]) => ({
    actions: actionsIn(own.flatMap((item) => [...item.actions])),
    class: highest(own.map((item) => item.class)),
    key,
    proofs: [...new Set(own.flatMap((item) => item.proofs))],
    rows: rowsIn(own.flatMap((item) => [...item.rows])),
  }));
}

function grouped(all: readonly Judgement[]): Map<string, ItemJudgement[]> {
  const found = new Map<string, ItemJudgement[]>();
  for (const item of all.flatMap((one) => one.items))
    found.set(item.key, [...(found.get(item.key) ?? []), item]);
  return found;
}
