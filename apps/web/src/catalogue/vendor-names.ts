"use client";
// Names of all vendors by id, in the reader's language.
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../api/trpc.ts";
import { useName } from "../words/words.tsx";

export function useVendorNames(): ReadonlyMap<string, string> {
  const vendors = useQuery(useTRPC().vendor.index.queryOptions());
  const name = useName();
  return new Map((vendors.data ?? []).map((row) => [row.id, name(row.names)]));
}
