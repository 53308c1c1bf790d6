// Answers given a moment ago, whole: while nothing is announced, the same request has the same answer until versions
// are read again. A page that everybody reads is then one look-up and one write.
import type { IncomingMessage, ServerResponse } from "node:http";
import { headOf, sendAgain } from "./again.ts";
import type { Variant } from "./variants.ts";
import type { Versions } from "./versions.ts";

interface Answer {
  readonly accepted: string | string[] | undefined;
  readonly edition: number;
  readonly until: number;
  readonly head: Buffer;
  readonly body: Buffer;
}

/** What was sent whole: names and values in turn, and the bytes. */
interface Sent {
  readonly headers: readonly string[];
  readonly variant: Variant;
}

/** Milliseconds for which an answer is given again without being worked out: its `Date` stays true to the second. */
const moment = 500;
const most = 256;

export function openLately(versions: Versions, { keepAliveTimeout }: { keepAliveTimeout: number }) {
  const answers = new Map<string, Answer>();
  let given = 0;
  return {
    /** Gives the answer to the same question of a moment ago; false when there is none. */
    answer({ method, url = "", headers }: IncomingMessage, response: ServerResponse): boolean {
      const known = answers.get(url);
      if (known === undefined || method !== "GET" || headers["if-none-match"] !== undefined) return false;
      if (known.accepted !== headers["accept-encoding"]) return false;
      if (known.edition !== versions.edition() || known.until <= versions.time()) return false;
      if (!sendAgain(response, known)) return false;
      given += 1;
      return true;
    },
    /** Remembers an answer that depends on the address and `Accept-Encoding` alone. */
    remember(request: IncomingMessage, { headers, variant }: Sent): void {
      if (answers.size >= most) answers.clear();
      answers.set(request.url ?? "", {
        accepted: request.headers["accept-encoding"],
        edition: versions.edition(),
        until: versions.time() + moment,
        head: headOf(headers, { at: Date.now(), keepAlive: keepAliveTimeout }),
        body: variant.body,
      });
    },
    /** How many were given so. */
    given: () => given,
  };
}
export type Lately = ReturnType<typeof openLately>;
