import { Problem, type ProblemCode, problemCodes } from "@pilu/schema";
import type { Session } from "../session.ts";

/** How long an answer may take, in ms. */
const patience = 60_000;

interface Connection {
  readonly session: Session;
  readonly server: string | undefined;
}

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
export async function tell(verb: string, input: unknown, connection: Connection): Promise<unknown> {
  const { url, headers } = addressed(verb, connection);
  const body = JSON.stringify(input);
  return answered(
    url,
    { method: "POST", headers: { ...headers, "content-type": "application/json" }, body },
    connection,
  );
}

/** Asks the server something that changes nothing there; otherwise as `tell`. */
export async function ask(verb: string, input: unknown, connection: Connection): Promise<unknown> {
  const { url, headers } = addressed(verb, connection);
  url.searchParams.set("input", JSON.stringify(input));
  return answered(url, { headers }, connection);
}

/** The server's address as given, without a slash at its end. */
export function serverOf({ session, server }: Connection): string {
  return (server ?? session.environment.PILU_SERVER ?? "").replace(/\/+$/, "");
}

function addressed(verb: string, connection: Connection): { url: URL; headers: Record<string, string> } {
  const { session } = connection;
  const base = serverOf(connection);
  const token = session.environment.PILU_TOKEN;
  if (base === "") throw new Problem("usage", { reason: session.word("usage.no-server") });
  if (token === undefined || token === "")
    throw new Problem("usage", { reason: session.word("usage.no-token") });
  return { url: addressOf(base, verb, session), headers: { authorization: `Bearer ${token}` } };
}

async function answered(url: URL, request: RequestInit, { session }: Connection): Promise<unknown> {
  let answer: Answer;
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { ...request, signal, redirect: "error" });
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
