import { Problem } from "@pilu/schema";
import type { Core } from "../../core.ts";

// The verbs that a walk calls, in its own process or in a node: their arguments and answers cross as JSON.
const verbs = {
  save: (core: Core, given: Parameters<Core["change"]["save"]>[0]) => core.change.save(given),
  submit: (core: Core, given: Parameters<Core["change"]["submit"]>[0]) => core.change.submit(given),
  "pull-back": (core: Core, given: Parameters<Core["change"]["pullBack"]>[0]) => core.change.pullBack(given),
  withdraw: (core: Core, given: Parameters<Core["change"]["withdraw"]>[0]) => core.change.withdraw(given),
  "propose-class": (core: Core, given: Parameters<Core["change"]["proposeClass"]>[0]) =>
    core.change.proposeClass(given),
  "roll-back": (core: Core, given: Parameters<Core["change"]["rollBack"]>[0]) => core.change.rollBack(given),
  decide: (core: Core, given: Parameters<Core["change"]["decide"]>[0]) => core.change.decide(given),
  redact: (core: Core, given: Parameters<Core["audit"]["redact"]>[0]) => core.audit.redact(given),
  roles: (core: Core, given: Parameters<Core["person"]["changeRoles"]>[0]) => core.person.changeRoles(given),
  changes: (core: Core, given: Parameters<Core["disclosure"]["changesSince"]>[0]) =>
    core.disclosure.changesSince(given),
};
type Verbs = typeof verbs;
export type Verb = keyof Verbs;
export type Given<V extends Verb> = Parameters<Verbs[V]>[1];
export type Answer<V extends Verb> = Awaited<ReturnType<Verbs[V]>>;

/** A call of a verb. */
export interface Call<V extends Verb = Verb> {
  readonly verb: V;
  readonly given: Given<V>;
}

/** How it ended: with an answer, or refused with a code. */
export type Outcome<V extends Verb = Verb> = { readonly answer: Answer<V> } | { readonly code: string };

export async function outcomeOf<V extends Verb>(core: Core, { verb, given }: Call<V>): Promise<Outcome<V>> {
  try {
    const call = verbs[verb] as (core: Core, given: Given<V>) => Promise<Answer<V>>;
    // What is answered with nothing crosses as null.
    return { answer: (await call(core, given)) ?? (null as Answer<V>) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code };
  }
}

/** Whether a database that others held for too long, or that was too slow, refused something for that alone. */
export function isBusy(outcome: Outcome | null): boolean {
  return outcome !== null && "code" in outcome && outcome.code.startsWith("database.");
}
