import type { Locale, Problem, ProblemCode } from "@pilu/schema";
import { message } from "@pilu/schema/messages";

/** What a program reads when it is refused. */
export interface ErrorBody {
  readonly error: {
    readonly code: ProblemCode;
    readonly message: string;
    readonly faults: readonly {
      readonly code: ProblemCode;
      readonly path: string;
      readonly message: string;
    }[];
  };
}

/** The refusal with its sentence in the reader's language. */
export function errorBody(problem: Problem, locale: Locale): ErrorBody {
  return {
    error: {
      code: problem.code,
      message: message(problem, locale),
      faults: problem.faults.map((fault) => ({
        code: fault.code,
        path: fault.path,
        message: message({ ...fault, path: "" }, locale),
      })),
    },
  };
}
