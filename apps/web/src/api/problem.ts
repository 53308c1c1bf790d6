// What a failed request says, in the product's own codes: the same shape whatever the way it was asked.
import type { ProblemCode } from "@pilu/schema";
import { type Fault, Problem } from "@pilu/schema/problem";
import { TRPCClientError } from "@trpc/client";

/** The refusal behind an error; null where the registry did not answer at all, or not as itself. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof TRPCClientError)) return null;
  return fromJson(member(error.data, "problem")) ?? fromAnswer(member(error.meta, "responseJSON"));
}

/** The refusal in a body such as `{error: {code, faults}}`, by which every other address of the API refuses. */
export function fromAnswer(body: unknown): Problem | null {
  return fromJson(member(body, "error"));
}

/** The code of a refusal: `codeOfProblem(error) === "change.stale"`. */
export function codeOfProblem(error: unknown): ProblemCode | null {
  return problemOf(error)?.code ?? null;
}

function fromJson(given: unknown): Problem | null {
  const code = member(given, "code");
  if (typeof code !== "string") return null;
  const facts = member(given, "facts");
  const faults = member(given, "faults");
  return new Problem(code as ProblemCode, isObject(facts) ? (facts as Problem["facts"]) : {}, {
    faults: Array.isArray(faults) ? faults.map(toFault) : [],
  });
}

function toFault(given: unknown): Fault {
  const facts = member(given, "facts");
  return {
    code: String(member(given, "code")) as ProblemCode,
    path: String(member(given, "path") ?? ""),
    facts: isObject(facts) ? (facts as Fault["facts"]) : {},
  };
}

function member(of: unknown, name: string): unknown {
  return isObject(of) ? of[name] : undefined;
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null;
}
