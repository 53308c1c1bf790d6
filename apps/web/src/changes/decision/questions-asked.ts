import { questionForAll } from "../for-every-app.ts";
import type { Question, ReviewedApp, ReviewGroup } from "../shapes.ts";

/** A question asked once for every app that raises it. */
export interface Asked extends Pick<Question, "code" | "about" | "entry"> {
  readonly key: string;
  readonly apps: readonly ReviewedApp[];
  /** Answered in a way that only the author can settle. */
  readonly isReturned: boolean;
}

export function questionsAsked(
  groups: readonly (Pick<ReviewGroup, "apps"> & {
    readonly effect: { readonly judgement: Pick<ReviewGroup["effect"]["judgement"], "questions"> };
  })[],
): Asked[] {
  const found = new Map<string, Asked>();
  for (const { apps, effect } of groups)
    for (const { key, code, about, entry, state } of effect.judgement.questions) {
      const all = questionForAll(key);
      const known = found.get(all);
      found.set(all, {
        key: all,
        code,
        about,
        entry,
        apps: [...(known?.apps ?? []), ...apps],
        isReturned: known?.isReturned === true || state === "returned",
      });
    }
  return [...found.values()];
}
