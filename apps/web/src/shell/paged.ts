"use client";
// Long lists, part by part; `More` (more.tsx) goes on with them.
import { keepPreviousData, type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

interface Part<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly next: string | null;
}

/** A list that is asked for part by part; what was found before stays in sight while something else is looked for. */
export function usePaged<Row>(
  queryKey: QueryKey,
  ask: (cursor: string | null, signal: AbortSignal) => Promise<Part<Row>>,
) {
  const answer = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const rows = answer.data?.pages.flatMap((part) => part.rows) ?? [];
  return { answer, rows, total: answer.data?.pages[0]?.total ?? 0 };
}

/** A list that is there as a whole and is drawn some at a time: `rest` is what goes on with it. */
export function useDrawn(total: number, batch: number) {
  const [most, setMost] = useState(batch);
  const shown = Math.min(most, total);
  const rest = {
    hasNextPage: shown < total,
    isFetchingNextPage: false,
    fetchNextPage: async () => setMost(shown + batch),
  };
  return { rest, shown };
}
