import type { Invited } from "@pilu/core";
import type { Config } from "@pilu/schema/config";
import { minute } from "../registry/administer.ts";
import type { Session } from "../session.ts";

/** Prints a link alone on standard output, and beside it what to do with it. */
export function sayLink(
  { secret, email, expiresAt }: Invited,
  { session, config }: { session: Session; config: Config },
): void {
  const until = minute(expiresAt, config);
  session.say(
    email === null ? session.word("user.first-link", { until }) : session.word("user.link", { email, until }),
  );
  session.result(linkWith(secret, config));
}

// Behind the mark nothing is sent to a server: the secret stands in no log of addresses.
function linkWith(secret: string, { PILU_PUBLIC_URL, PILU_API_PORT }: Config): string {
  return `${PILU_PUBLIC_URL ?? `http://127.0.0.1:${PILU_API_PORT}`}/join#${secret}`;
}
