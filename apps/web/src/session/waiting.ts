"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../api/trpc.ts";
import { useMay, useMe } from "./me.ts";

/** How many changes wait for whoever is signed in: those in review for a decider, else one's own that were sent back. */
export function useWaiting(): number {
  const trpc = useTRPC();
  const me = useMe();
  const decides = useMay()("change.decide");
  const list = useQuery(
    trpc.change.list.queryOptions(
      decides || !me ? { limit: 1 } : { limit: 1, author: me.id, states: ["changes-requested"] },
      { enabled: Boolean(me), refetchOnWindowFocus: true },
    ),
  );
  if (list.data === undefined) return 0;
  return decides ? list.data.counts["in-review"] : list.data.total;
}
