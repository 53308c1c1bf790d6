import type { ProblemCode } from "@pilu/schema";

/** The HTTP status that a refusal answers with: not there, not allowed, not now, or asked wrongly. */
export function statusOf(code: ProblemCode): 400 | 403 | 404 | 429 | 500 | 503 {
  if (code.endsWith(".unknown")) return 404;
  if (code === "actor.forbidden") return 403;
  if (code === "request.too-many") return 429;
  if (code.startsWith("database.")) return 503;
  if (code === "internal") return 500;
  return 400;
}
