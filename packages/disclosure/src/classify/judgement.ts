import type { Action, ChangeClass, IntegrationId, Region } from "@pilu/schema";
import type { QuestionState } from "./answers.ts";
import type { Evidence } from "./evidence.ts";
import type { Question } from "./judge.ts";
import type { Proof } from "./rule.ts";
import { actionOrder } from "./terms.ts";

/** How one difference is judged. A difference that follows from others fires no row of its own. */
export interface ItemJudgement {
  readonly key: string;
  readonly rows: readonly number[];
  readonly class: ChangeClass;
  readonly actions: readonly Action[];
  /** Texts and proofs that it asks for beside the evidence of its actions. */
  readonly proofs: readonly Proof[];
}

/** What a difference between two lists means by the law of a region. */
export interface Judgement {
  readonly rules: string;
  /** The highest class; `none` exactly if nothing differs. */
  readonly class: ChangeClass;
  readonly rows: readonly number[];
  /** The union over all differences. */
  readonly actions: readonly Action[];
  /** Whether users, or guardians, are asked again: C, S or G. */
  readonly reconsent: boolean;
  /** Evidence that one app needs before the change is approved. */
  readonly blockUntil: readonly Evidence[];
  readonly questions: readonly (Question & { readonly state: QuestionState })[];
  readonly items: readonly ItemJudgement[];
  /** Rows with input from outside that an answer opens: the moved link shows another policy (row 4). */
  readonly opens: readonly { readonly row: 4; readonly entry: IntegrationId | null }[];
}

/** The judgement of several regions, and what all of them together ask. */
export interface JointJudgement extends Judgement {
  readonly byRegion: Readonly<Partial<Record<Region, Judgement>>>;
}

const weights: readonly ChangeClass[] = ["none", "minor", "notify", "material"];

export function highest(classes: Iterable<ChangeClass>): ChangeClass {
  return weights[Math.max(0, ...Array.from(classes, (one) => weights.indexOf(one)))] ?? "none";
}

export function isBelow(one: ChangeClass, other: ChangeClass): boolean {
  return weights.indexOf(one) < weights.indexOf(other);
}

/** Actions once each in the order of the table; `E` only where nothing else stands. */
export function actionsIn(actions: Iterable<Action>): Action[] {
  const all = new Set(actions);
  if (all.size > 1) all.delete("E");
  return actionOrder.filter((action) => all.has(action));
}

export function rowsIn(rows: Iterable<number>): number[] {
  return [...new Set(rows)].sort((a, b) => a - b);
}

export function asksAgain(actions: readonly Action[]): boolean {
  return actions.some((action) => action === "C" || action === "S" || action === "G");
}
