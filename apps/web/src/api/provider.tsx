"use client";
import type { AppRouter } from "@pilu/api";
// Opens the way to the registry for the pages: same origin, several questions in one request.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, splitLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { isPassing } from "./failure.ts";
import { signedInLink } from "./signed-in-link.ts";
import { TRPCProvider } from "./trpc.ts";

const minute = 60_000;

export function RegistryProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: minute,
            gcTime: 30 * minute,
            refetchOnWindowFocus: false,
            retry: (failures, error) => failures < 1 && isPassing(error),
          },
        },
      }),
  );
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        signedInLink,
        splitLink({
          // What a reviewer has said so far is asked along, and may be longer than any address.
          condition: ({ path }) => path === "change.review",
          true: httpBatchLink({ url: "/trpc", methodOverride: "POST" }),
          false: httpBatchLink({ url: "/trpc", maxURLLength: 4000 }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
