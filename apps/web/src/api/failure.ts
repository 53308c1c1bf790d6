// What a failed answer means to the reader: not there, not allowed, or not reached.
import { TRPCClientError } from "@trpc/client";
import { codeOfProblem } from "./problem.ts";

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  if (typeof data !== "object" || data === null || !("httpStatus" in data)) return undefined;
  return typeof data.httpStatus === "number" ? data.httpStatus : undefined;
}

/** The registry answered that there is no such thing; asking again is of no use. */
export function isUnknown(error: unknown): boolean {
  return statusOf(error) === 404;
}

/** Whether the same question may be answered another time: the registry was not reached, or failed. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined ? codeOfProblem(error) === null : status >= 500;
}

/** Refused for the lack of somebody who is signed in. */
export function isNobody(error: unknown): boolean {
  const code = codeOfProblem(error);
  return code === "sign-in.needed" || code === "actor.unknown";
}
