// What better-auth and its database layer throw, in the product's own codes.
import { Problem, type ProblemCode } from "@pilu/schema";
import { isAPIError } from "better-auth/api";
import { weak } from "./password.ts";

const codes: Readonly<Record<string, ProblemCode>> = {
  INVALID_EMAIL_OR_PASSWORD: "sign-in.refused",
  INVALID_EMAIL: "sign-in.refused",
  INVALID_PASSWORD: "sign-in.refused",
  PASSWORD_TOO_LONG: "sign-in.refused",
  CREDENTIAL_ACCOUNT_NOT_FOUND: "sign-in.refused",
  // Our own hook let no session be opened: nobody active is behind the user.
  FAILED_TO_CREATE_SESSION: "sign-in.refused",
  INVALID_ORIGIN: "request.foreign-origin",
  MISSING_OR_NULL_ORIGIN: "request.foreign-origin",
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: "request.foreign-origin",
};

/** What better-auth refused, by the status and code that it answers with. */
export function refused({ status, code = "" }: { status: number; code?: string | undefined }): Problem {
  if (code === "PASSWORD_TOO_SHORT") return weak();
  const known = codes[code];
  if (known !== undefined) return new Problem(known);
  if (status === 401) return new Problem("sign-in.needed");
  return new Problem(status === 429 ? "request.too-many" : "request.malformed");
}

/** What is thrown below better-auth: a refusal as a `Problem`, a fault as it came from where it began. */
export function problemOf(error: unknown): unknown {
  if (!isAPIError(error) || error.statusCode >= 500) return unwrapped(error);
  return refused({ status: error.statusCode, code: error.body?.code });
}

/** drizzle names the whole query in what it throws, with hashes and addresses in it: only its cause goes on. */
export function unwrapped(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error;
  if (error.cause instanceof Error) return unwrapped(error.cause);
  return /^Failed query/.test(error.message) ? new Error("a query of identity failed") : error;
}
