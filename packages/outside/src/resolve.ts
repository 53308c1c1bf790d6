import { type LookupAddress, lookup } from "node:dns";
import { isIP } from "node:net";
import { isPublicAddress } from "./address.ts";
import { failureOf, Unreached } from "./refused.ts";

/** Finds the addresses of a host; the system's own unless told otherwise. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) =>
    lookup(host, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found))),
  );

/**
 * The one address that a connection to `url` is made to. It is resolved here, once, and judged, and what connects gets
 * the address and no name: a host that answers differently the next time (DNS rebinding) is not asked again. One
 * closed address among several refuses the host, for it is not what it says.
 */
export async function addressFor(
  url: URL,
  { resolve, allowed }: { resolve: Resolve; allowed: ReadonlySet<string> },
): Promise<LookupAddress> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const found = family === 0 ? await resolved(host, url, resolve) : [{ address: host, family }];
  const [first] = found;
  if (first === undefined) throw new Unreached("unresolved", url.href);
  if (!found.every(({ address }) => isPublicAddress(address) || allowed.has(address)))
    throw new Unreached("address", url.href);
  return first;
}

async function resolved(host: string, url: URL, resolve: Resolve): Promise<readonly LookupAddress[]> {
  try {
    return await resolve(host);
  } catch (error) {
    throw new Unreached(failureOf(error) === "timeout" ? "timeout" : "unresolved", url.href, error);
  }
}
