import type { ProblemCode } from "@pilu/schema";

/** The HTTP status that a refusal answers with: not there, not allowed, not now, or asked wrongly. */
export function statusOf(
  code: ProblemCode,
): 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 429 | 500 | 502 | 503 {
  if (notSignedIn.has(code)) return 401;
  if (code.endsWith(".unknown")) return 404;
  if (notAllowed.has(code)) return 403;
  if (overtaken.has(code)) return 409;
  if (code === "version.redacted") return 410;
  if (code === "request.method") return 405;
  if (code === "request.too-large") return 413;
  if (code === "request.too-many") return 429;
  if (code === "portal.unreachable") return 502;
  if (code.startsWith("database.")) return 503;
  if (code === "internal") return 500;
  return 400;
}

const notSignedIn = new Set<ProblemCode>([
  "sign-in.needed",
  "sign-in.refused",
  "actor.unknown",
  "token.unknown",
  "token.expired",
]);
const notAllowed = new Set<ProblemCode>([
  "actor.forbidden",
  "change.own",
  "change.let-in",
  "token.scope",
  "request.foreign-origin",
]);
/** What was asked fitted a state of things that has passed. */
const overtaken = new Set<ProblemCode>([
  "change.stale",
  "link.moved",
  "change.moved",
  "change.conflict",
  "change.decided",
  "change.state",
  "entity.exists",
  "person.exists",
  "person.last-admin",
  "invitation.used",
  "revision.stale",
  "value.duplicate",
]);
