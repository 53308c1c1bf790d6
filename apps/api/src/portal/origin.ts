// A browser sends cookies along with whatever another site makes it send; only our own origin may change anything.
import { Problem } from "@pilu/schema";
import type { FastifyRequest } from "fastify";
import type { Settings } from "../config/settings.ts";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Origins that may send requests with cookies: the public one, and while it is this machine, the portal's own too. */
export function trustedOrigins({ publicUrl, webUrl }: Pick<Settings, "publicUrl" | "webUrl">): Set<string> {
  const door = new URL(publicUrl);
  const trusted = new Set([door.origin]);
  if (!loopback.test(door.hostname)) return trusted;
  for (const port of [door.port, new URL(webUrl).port]) {
    for (const host of ["127.0.0.1", "localhost", "[::1]"])
      trusted.add(new URL(`http://${host}:${port}`).origin);
  }
  return trusted;
}

/** Refuses with `request.foreign-origin` what carries cookies, may change something, and comes from elsewhere. */
export function refuseForeign(trusted: ReadonlySet<string>) {
  const [expected = ""] = trusted;
  return async ({ method, headers }: FastifyRequest): Promise<void> => {
    if (headers.cookie === undefined) return;
    // A socket is opened with GET and can then say anything.
    if (harmless.has(method) && headers.upgrade === undefined) return;
    const { origin } = headers;
    if (origin !== undefined && trusted.has(origin)) return;
    throw new Problem("request.foreign-origin", {
      expected,
      ...(origin === undefined ? {} : { origin: origin.slice(0, 200) }),
    });
  };
}
