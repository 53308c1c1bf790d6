import type { ProblemCode } from "./codes.ts";

/** Facts a message is filled with: names, places, numbers; never a sentence. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

/** One fault in a value: its code, the path of the field (`data.items.3.type`), and facts for the message. */
export interface Fault {
  readonly code: ProblemCode;
  readonly path: string;
  readonly facts: ProblemFacts;
}

/** Refusal with a stable code. `faults` lists every faulty field where a value was refused. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  readonly faults: readonly Fault[];

  constructor(
    code: ProblemCode,
    facts: ProblemFacts = {},
    options: { faults?: readonly Fault[]; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "Problem";
    this.code = code;
    this.facts = facts;
    this.faults = options.faults ?? [];
  }
}
