// How answers of the registry are kept, on the server and in the browser alike.
import { QueryClient } from "@tanstack/react-query";
import { isPassing } from "./failure.ts";

const minute = 60_000;

export function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: minute,
        gcTime: 30 * minute,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 1 && isPassing(error),
      },
    },
  });
}
