"use client";
// Opens the way to the registry for the pages: same origin, several questions in one request.
import type { AppRouter } from "@pilu/api";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, splitLink } from "@trpc/client";
import { useServerInsertedHTML } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { firstAnswersId, takeFirstAnswers } from "./first-answers.ts";
import { newQueries } from "./queries.ts";
import { signedInLink } from "./signed-in-link.ts";
import { TRPCProvider } from "./trpc.ts";
import { answersSoFar, type Registry, whileDrawing } from "./while-drawing.ts";

export function RegistryProvider({ pass, children }: { pass: string | null; children: ReactNode }) {
  const [{ queries, client }] = useState(() =>
    typeof window === "undefined" ? whileDrawing(pass) : inBrowser(),
  );
  const isSent = useRef(false);
  useServerInsertedHTML(() => {
    if (typeof window !== "undefined" || isSent.current) return null;
    isSent.current = true;
    const json = { __html: answersSoFar(queries) };
    return <script id={firstAnswersId} type="application/json" dangerouslySetInnerHTML={json} />;
  });
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function inBrowser(): Registry {
  const queries = newQueries();
  takeFirstAnswers(queries);
  const client = createTRPCClient<AppRouter>({
    links: [
      signedInLink,
      splitLink({
        // What a reviewer has said so far is asked along, and may be longer than any address.
        condition: ({ path }) => path === "change.review",
        true: httpBatchLink({ url: "/trpc", methodOverride: "POST" }),
        false: httpBatchLink({ url: "/trpc", maxURLLength: 4000 }),
      }),
    ],
  });
  return { queries, client };
}
