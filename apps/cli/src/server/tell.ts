import { Problem, type ProblemCode, problemCodes } from "@pilu/schema";
import type { Session } from "../session.ts";

/** How long an answer may take, in ms. */
const patience = 60_000;

interface Answer {
  readonly result?: { readonly data: unknown };
  readonly error?: { readonly data?: { readonly problem?: Refused | null } };
}

interface Refused {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly faults?: Problem["faults"];
}

/**
 * Tells the server something over tRPC with the token of `PILU_TOKEN`, and gives its answer. Throws the server's own
 * refusal; `server.unreachable` where it does not answer as a Pilu does; `usage` without a server or a token.
 */
export async function tell(
  verb: string,
  input: unknown,
  { session, server }: { session: Session; server: string | undefined },
): Promise<unknown> {
  const base = server ?? session.environment.PILU_SERVER;
  const token = session.environment.PILU_TOKEN;
  if (base === undefined || base === "")
    throw new Problem("usage", { reason: session.word("usage.no-server") });
  if (token === undefined || token === "")
    throw new Problem("usage", { reason: session.word("usage.no-token") });
  const url = addressOf(base, verb, session);
  let answer: Answer;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(patience),
      redirect: "error",
    });
    answer = (await response.json()) as Answer;
  } catch (cause) {
    throw new Problem("server.unreachable", { url: url.origin, reason: reasonOf(cause) }, { cause });
  }
  if (answer.result !== undefined) return answer.result.data;
  const refused = answer.error?.data?.problem;
  if (refused === undefined || refused === null || !isKnown(refused.code))
    throw new Problem("server.unreachable", { url: url.origin, reason: session.word("usage.no-pilu") });
  throw new Problem(refused.code, refused.facts, { faults: refused.faults ?? [] });
}

function addressOf(base: string, verb: string, { word }: Session): URL {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Problem("usage", { reason: word("usage.no-server") });
  return new URL(`${url.pathname.replace(/\/+$/, "")}/trpc/${verb}`, url.origin);
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  // fetch says "fetch failed", and why is its cause.
  return cause.cause instanceof Error ? cause.cause.message || cause.cause.name : cause.message;
}

function isKnown(code: string): code is ProblemCode {
  return (problemCodes as readonly string[]).includes(code);
}
