import type { ProblemCode } from "@pilu/schema";

/** The HTTP status that a refusal answers with: not there, not allowed, not now, or asked wrongly. */
export function statusOf(code: ProblemCode): 400 | 403 | 404 | 405 | 413 | 429 | 500 | 502 | 503 {
  if (code.endsWith(".unknown")) return 404;
  if (code === "actor.forbidden" || code === "request.foreign-origin") return 403;
  if (code === "request.method") return 405;
  if (code === "request.too-large") return 413;
  if (code === "request.too-many") return 429;
  if (code === "portal.unreachable") return 502;
  if (code.startsWith("database.")) return 503;
  if (code === "internal") return 500;
  return 400;
}
