"use client";
// What follows a sign-in: the page goes on for the same person, and starts over for anybody else.
import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import { signInEnded } from "./asking.ts";
import { arrived, startOver } from "./reader.ts";

/** Asks who it is, and repeats what waited for them. */
export function useArrival(): () => Promise<void> {
  const queries = useQueryClient();
  const trpc = useTRPC();
  const registry = useTRPCClient();
  return async () => {
    const me = await registry.session.me.query();
    if (me !== null && !arrived(me.id)) return startOver("/");
    const before = queries.getQueryData(trpc.session.me.queryKey());
    queries.setQueryData(trpc.session.me.queryKey(), me);
    signInEnded({ isSignedIn: me !== null });
    // What was refused to nobody is open to somebody.
    if (before?.id !== me?.id) void queries.invalidateQueries();
  };
}
