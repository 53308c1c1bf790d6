"use client";
// Names of apps and SDKs that the page has asked for already: nothing waits for them.
import type { Localised } from "@pilu/schema";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AppFacts } from "../../api/answers.ts";
import { useTRPC } from "../../api/trpc.ts";

/** Finds the names of an app or an SDK by its id; undefined where nothing brought them yet. */
export function useKnownNames(): (kind: "app" | "sdk", id: string) => Localised | undefined {
  const queries = useQueryClient();
  const trpc = useTRPC();
  return useCallback(
    (kind, id) => {
      const opened = queries
        .getQueriesData<AppFacts>(trpc.app.get.pathFilter())
        .flatMap(([, facts]) => facts ?? []);
      if (kind === "sdk") {
        const held = opened.flatMap(({ integrations }) => integrations).find(({ sdk }) => sdk.id === id);
        return held?.sdk.names ?? queries.getQueryData(trpc.sdk.get.queryKey({ id }))?.sdk.names;
      }
      const indexed = queries.getQueryData(trpc.app.index.queryKey()) ?? [];
      return [...opened, ...indexed].find(({ app }) => app.id === id)?.app.names;
    },
    [queries, trpc],
  );
}
