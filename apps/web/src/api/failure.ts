// What a failed answer means to the reader: not there, or not reached.
import { TRPCClientError } from "@trpc/client";

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

/** A short code to quote when asking for help; undefined when the registry did not answer at all. */
export function codeOf(error: unknown): string | undefined {
  const status = statusOf(error);
  return status === undefined ? undefined : `${status}`;
}
