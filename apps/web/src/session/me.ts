"use client";
// Who is signed in, and what they may do.
import { type AccessRole, type ActionName, actions } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import type { Me } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";

/** The person who is signed in; undefined until it is known, null for nobody. */
export function useMe(): Me | null | undefined {
  return useQuery(useTRPC().session.me.queryOptions()).data;
}

/**
 * Whether the person who is signed in may do something, by the same table that the registry asks: `may("change.decide")`.
 * False until it is known who it is. What depends on the thing itself (one's own change) only the registry can tell.
 */
export function useMay(): (action: ActionName) => boolean {
  const me = useMe();
  return (action) => may(me?.roles ?? [], action);
}

export function may(roles: readonly AccessRole[], action: ActionName): boolean {
  const allowed: readonly AccessRole[] = actions[action].roles;
  return roles.some((role) => allowed.includes(role));
}
