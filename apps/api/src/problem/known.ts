import { Problem } from "@pilu/schema";
import { statusOf } from "./status.ts";

/**
 * The refusal that a reader is told for whatever was thrown: what they asked wrongly, or that the database is away;
 * everything else is a fault of ours and named `internal`, with the fault as its cause for the log.
 */
export function publicProblem(error: unknown): Problem {
  if (error instanceof Problem) {
    const status = statusOf(error.code);
    if (error.code === "request.malformed" || (status !== 400 && status !== 500)) return error;
  }
  return new Problem("internal", {}, { cause: error });
}
