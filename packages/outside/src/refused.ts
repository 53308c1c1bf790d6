/** Why a page was not read. Stable words: they are stored, and shown in the reader's language. */
export const failures = [
  "address",
  "scheme",
  "port",
  "unresolved",
  "refused",
  "certificate",
  "timeout",
  "too-large",
  "too-many-redirects",
  "broken",
] as const;
export type Failure = (typeof failures)[number];

/** A page that was not read, and where on the way. */
export class Unreached extends Error {
  readonly failure: Failure;
  readonly url: string;

  constructor(failure: Failure, url: string, cause?: unknown) {
    super(`${failure}: ${url}`, cause === undefined ? undefined : { cause });
    this.name = "Unreached";
    this.failure = failure;
    this.url = url;
  }
}

/** What a connection broke on. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return "unresolved";
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)/.test(code)) return "refused";
  if (/^(ETIMEDOUT|ESOCKETTIMEDOUT|ABORT_ERR)/.test(code)) return "timeout";
  // Names of OpenSSL's verification results, as Node gives them.
  if (/CERT|SELF_SIGNED|ISSUER|ERR_TLS_|HOSTNAME_MISMATCH/.test(code)) return "certificate";
  return "broken";
}
