"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../api/trpc.ts";

/** Names of the people in discussions and in the log, by their id; the id itself until it is known. */
export function usePersonName(): (id: string) => string {
  const names = useQuery(useTRPC().person.names.queryOptions());
  const byId = new Map(names.data?.map(({ id, name }) => [id, name]));
  return (id) => byId.get(id) ?? id;
}
