// What a page asks first is asked while the server draws it: the page comes with its answers, and the browser begins
// with the same ones. What is refused, or not answered in time, the browser asks as if nobody had before.
import type { AppRouter } from "@pilu/api";
import { dehydrate, type QueryClient, skipToken } from "@tanstack/react-query";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import { takePass } from "../session/pass.ts";
import { newQueries } from "./queries.ts";
import { registryAddress } from "./registry-address.ts";

/** The longest that the drawing of a page waits for the registry, in milliseconds. */
const patience = 1000;

export interface Registry {
  readonly queries: QueryClient;
  readonly client: TRPCClient<AppRouter>;
}

/** The registry for the drawing of one page, with the session that was left for `pass`; without one nothing is asked. */
export function whileDrawing(pass: string | null): Registry {
  const cookie = pass === null ? null : takePass(pass);
  const signal = cookie === null ? AbortSignal.abort() : AbortSignal.timeout(patience);
  const client = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${registryAddress()}/trpc`,
        headers: { cookie: cookie ?? "" },
        fetch: (url, init) => fetch(url, { ...init, signal, cache: "no-store" } as RequestInit),
      }),
    ],
  });
  return { queries: waitingFor(newQueries(), signal), client };
}

type Defaults = QueryClient["defaultQueryOptions"];
type Query = ReturnType<ReturnType<QueryClient["getQueryCache"]>["getAll"]>[number];

/** What was sent along with a page, by the client that asked it. */
const sent = new WeakMap<QueryClient, ReadonlySet<Query>>();

/** Makes whatever asks the registry wait for the answer, until `signal` says that it is too late or the page is sent. */
function waitingFor(queries: QueryClient, signal: AbortSignal): QueryClient {
  const defaults: Defaults = queries.defaultQueryOptions.bind(queries);
  const givenUp = new Set<string>();
  queries.defaultQueryOptions = ((options: Parameters<Defaults>[0]) => {
    const asked = defaults(options);
    const known = queries.getQueryCache().get(asked.queryHash);
    const along = sent.get(queries);
    const isLate = along !== undefined && (known === undefined || !along.has(known));
    if (isLate || known?.state.status === "error") {
      givenUp.add(asked.queryHash);
      known?.reset();
    }
    const waits =
      !signal.aborted &&
      !givenUp.has(asked.queryHash) &&
      asked.enabled !== false &&
      asked.queryFn !== skipToken &&
      // What is not from the registry but made by the page itself cannot be sent.
      (Array.isArray(asked.queryKey[0]) || "initialPageParam" in options);
    // Nothing here outlives the page: a time to keep answers for would only hold them in memory.
    return { ...asked, suspense: waits, retry: false, gcTime: Number.POSITIVE_INFINITY };
  }) as Defaults;
  return queries;
}

/** What is answered by now, as JSON in which no markup can stand. What comes later is not drawn. */
export function answersSoFar(queries: QueryClient): string {
  const answered = queries.getQueryCache().findAll({ predicate: ({ state }) => state.status === "success" });
  sent.set(queries, new Set(answered));
  return JSON.stringify(dehydrate(queries)).replaceAll("<", "\\u003c");
}
