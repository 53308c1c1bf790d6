import type { z } from "zod";
import { type ProblemCode, problemCodes } from "./codes.ts";
import { type Fault, Problem, type ProblemFacts } from "./problem.ts";

const known: ReadonlySet<string> = new Set(problemCodes);

/**
 * The faults of a failed parse, one for each field, in our codes. A field that holds nothing is missing, whatever its
 * schema says of the shape it should have; other faults tell of an empty field why it is asked for.
 */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const isMissing = holdsNothing(issue);
    return faultsIn(issue).map((fault) =>
      isMissing && ofShape.has(fault.code) ? { ...fault, code: "value.missing" as const, facts: {} } : fault,
    );
  });
}

const ofShape: ReadonlySet<ProblemCode> = new Set([
  "slug.malformed",
  "integration.malformed",
  "value.malformed",
  "value.not-allowed",
]);

function faultsIn(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.join(".");
  if (known.has(issue.message)) return [{ code: issue.message as ProblemCode, path, facts: boundsOf(issue) }];
  switch (issue.code) {
    case "invalid_key":
      return [{ code: codeOf(issue.issues[0]), path, facts: {} }];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "value.unknown-field" as const,
        path: [...issue.path, key].join("."),
        facts: { field: key },
      }));
    case "invalid_type":
      return [{ code: "value.malformed", path, facts: { expected: issue.expected } }];
    case "invalid_value":
      return [{ code: "value.not-allowed", path, facts: allowedOf(issue.values) }];
    case "invalid_union":
      return [{ code: issue.errors.length === 0 ? "value.not-allowed" : "value.malformed", path, facts: {} }];
    case "too_big":
      return [{ code: "value.too-many", path, facts: { maximum: Number(issue.maximum) } }];
    default:
      return [{ code: "value.malformed", path, facts: {} }];
  }
}

// Parsed with `reportInput` an issue carries what it refused; without, only a wrong type says "undefined".
function holdsNothing(issue: z.core.$ZodIssue): boolean {
  if (!("input" in issue)) return /received undefined$/.test(issue.message);
  return issue.input === undefined || issue.input === null || issue.input === "";
}

function codeOf(issue: z.core.$ZodIssue | undefined): ProblemCode {
  return issue !== undefined && known.has(issue.message) ? (issue.message as ProblemCode) : "value.malformed";
}

// A word list of the taxonomy has up to 150 values: a message names the first few.
function allowedOf(values: readonly z.core.util.Primitive[]): ProblemFacts {
  const shown = values.slice(0, 12).map(String).join(", ");
  return { allowed: values.length > 12 ? `${shown}, …` : shown };
}

function boundsOf(issue: z.core.$ZodIssue): ProblemFacts {
  return issue.code === "too_big" ? { maximum: Number(issue.maximum) } : {};
}

/** Parses `value` or throws one {@link Problem} that lists every fault; `code` says what was being read. */
export function parseOrRefuse<T extends z.ZodType>(
  schema: T,
  value: unknown,
  code: ProblemCode,
  facts: ProblemFacts = {},
): z.output<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Problem(code, facts, { faults: faultsOf(result.error) });
}
