import type { Action } from "@pilu/schema";
import type { Comparison } from "./comparison.ts";
import type { Firing } from "./firing.ts";
import { answerTo, isOtherwise, type Question, questionKey } from "./judge.ts";
import { consentFor, readAs } from "./region.ts";

/** A firing with what the answers of section 6 add: another party after all, or a consent that named the identifiers. */
export function withAnswers(firing: Firing, comparison: Comparison): Firing {
  const { entry, hit, row } = firing;
  if (row === 10 && isOtherwise(comparison.judge, questionKey("succession", entry, null)))
    return withConsent(firing, readAs("S", { hit, row }, comparison), comparison);
  if (row === 23 && isOtherwise(comparison.judge, questionKey("consent-text", entry, null)))
    return withConsent(firing, consentFor(hit, comparison), comparison);
  return firing;
}

function withConsent(firing: Firing, consent: Action | null, { judge }: Comparison): Firing {
  if (consent === null) return firing;
  const assessment: Action[] = consent === "S" && judge.region !== "US" ? ["P"] : [];
  return { ...firing, actions: [...new Set([...firing.actions, consent, ...assessment])] };
}

/** What has become of a question. `returned`: the author must change the ids, nothing else settles it. */
export type QuestionState = "open" | "settled" | "returned";

export function stateOf(question: Question, { judge }: Comparison): QuestionState {
  if (answerTo(judge, question.key) === undefined) return "open";
  return question.code === "same-meaning" && isOtherwise(judge, question.key) ? "returned" : "settled";
}
