import { hop } from "./hop.ts";
import { politeness } from "./politeness.ts";
import { failureOf, Unreached } from "./refused.ts";
import { addressFor, type Resolve, systemResolve } from "./resolve.ts";

/** A page of somebody else, as it was read. */
export interface Page {
  /** Where it was read in the end. */
  readonly url: string;
  /** HTTP status of the last answer; any, since even 404 is an answer. */
  readonly status: number;
  /** `Content-Type` as sent; empty where none was. */
  readonly type: string;
  readonly body: Uint8Array;
  /** Every address on the way, from the first asked to the last. */
  readonly hops: readonly string[];
}

export interface OutsideOptions {
  /** Closed addresses that may be reached all the same, such as a proxy's or a test's own. None unless named here. */
  readonly allowed?: readonly string[];
  /** Ports besides 80 and 443; any on an allowed address. */
  readonly ports?: readonly number[];
  /** What we call ourselves to others. */
  readonly agent?: string;
  /** Milliseconds for one request, from the name to the last byte; a page has one for each redirect. */
  readonly patience?: number;
  /** Bytes of one page. */
  readonly largest?: number;
  readonly mostRedirects?: number;
  /** Milliseconds between two requests to one host. */
  readonly pause?: number;
  readonly resolve?: Resolve;
}

/** Reads pages of the world beyond. Throws `Unreached` for what cannot or must not be reached. */
export type ReadPage = (url: string) => Promise<Page>;

/**
 * A reader of pages that cannot be turned against its own network: every hop of every page is resolved here, refused
 * where any of its addresses is not public, and connected to at the address that was judged.
 */
export function openOutside({
  allowed = [],
  ports = [],
  agent = "Pilu link check",
  patience = 20_000,
  largest = 4 * 1024 * 1024,
  mostRedirects = 5,
  pause = 1000,
  resolve = systemResolve,
}: OutsideOptions = {}): ReadPage {
  const politely = politeness(pause);
  const exempt = new Set(allowed);
  const open = new Set([80, 443, ...ports]);

  async function one(url: URL, signal: AbortSignal) {
    if (url.protocol !== "http:" && url.protocol !== "https:") throw new Unreached("scheme", url.href);
    const address = await within(signal, addressFor(url, { resolve, allowed: exempt }), url);
    const port = url.port === "" ? 443 : Number(url.port);
    if (!open.has(port) && !exempt.has(address.address)) throw new Unreached("port", url.href);
    return hop(url, { address, agent, largest, signal });
  }

  return async (given) => {
    let url = parsed(given, given);
    const hops: string[] = [];
    for (;;) {
      url.hash = "";
      url.username = "";
      url.password = "";
      hops.push(url.href);
      const current = url;
      // Waiting for one's turn costs nobody their patience.
      const answer = await politely(url.host, () => one(current, AbortSignal.timeout(patience)));
      if (answer.location === null)
        return { url: url.href, status: answer.status, type: answer.type, body: answer.body, hops };
      if (hops.length > mostRedirects) throw new Unreached("too-many-redirects", url.href);
      url = parsed(answer.location, url.href);
    }
  };
}

function parsed(given: string, base: string): URL {
  if (!URL.canParse(given, base)) throw new Unreached("broken", base);
  return new URL(given, base);
}

/** A resolver has no end of its own. */
async function within<T>(signal: AbortSignal, work: Promise<T>, url: URL): Promise<T> {
  let stop = () => {};
  const over = new Promise<never>((_, reject) => {
    const end = () => reject(new Unreached("timeout", url.href));
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    stop = () => signal.removeEventListener("abort", end);
  });
  try {
    return await Promise.race([work, over]);
  } catch (error) {
    throw error instanceof Unreached ? error : new Unreached(failureOf(error), url.href, error);
  } finally {
    stop();
  }
}
