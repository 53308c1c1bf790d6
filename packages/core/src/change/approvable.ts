import { type Decision, Problem } from "@pilu/schema";
import type { EffectGroup, Effects } from "../review/effect.ts";
import { effectIn } from "../review/rename.ts";

const day = 86_400_000;

/**
 * What must be settled before anybody may approve, whatever the evidence: references, what nobody stands for, findings
 * that the change brings, questions that only a person can answer. Refused with the code of the first that is not.
 */
export function mustBeSettled({ broken, groups }: Effects): void {
  const [reference] = broken;
  if (reference !== undefined) {
    const { code, kind, id, from } = reference;
    throw new Problem(code, { kind, id, from });
  }
  for (const { effect } of groups) {
    const [open] = effect.unconfirmed;
    if (open !== undefined)
      throw new Problem("fact.unconfirmed", { entry: open.entry, facts: open.facts.join(", ") });
    const found = [...effect.findings, ...effect.conditions];
    if (found.length > 0)
      throw new Problem("change.findings", { codes: [...new Set(found.map((one) => one.code))].join(", ") });
    const questions = effect.judgement.questions.filter((one) => one.state !== "settled");
    if (questions.length > 0)
      throw new Problem("change.questions", { what: questions.map((one) => one.key).join(", ") });
  }
}

/**
 * Whether users get the notice that they were promised: an app whose page asks for a notice (N) takes the change no
 * sooner than its `noticeDays` after the decision, unless a reason is recorded. A correction cannot wait.
 */
export function mustKeepNotice(
  groups: readonly EffectGroup[],
  given: {
    readonly apps: ReadonlySet<string>;
    readonly wait: number;
    readonly decision: Pick<Decision, "shortNotice">;
  },
): void {
  if (given.decision.shortNotice !== null) return;
  for (const group of groups) {
    const app = group.apps.find((one) => given.apps.has(one));
    // Nobody was promised anything by a page that is not there yet.
    if (app === undefined || group.before === null) continue;
    const isNoticed = effectIn(group, app).judgement.actions.includes("N");
    if (isNoticed && given.wait < group.noticeDays * day)
      throw new Problem("change.notice", { app, days: group.noticeDays });
  }
}
