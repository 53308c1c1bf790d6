"use client";
// Names that a review brings along: as the change itself proposes them, those of apps and SDKs that it reaches,
// and those of vendors where it is about who makes an SDK.
import type { Localised } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useMemo } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { sdkOf } from "../pointer.ts";
import type { ChangeFacts, Review } from "../shapes.ts";

type Find = (kind: string, id: string) => Localised | undefined;

const none: readonly { id: string; names: Localised }[] = [];

const Context = createContext<Find>(() => undefined);

export function NamesProvider({
  change,
  review,
  children,
}: {
  change: ChangeFacts;
  review: Review | undefined;
  children: ReactNode;
}) {
  const { data: vendors = none } = useQuery({
    ...useTRPC().vendor.index.queryOptions(),
    enabled: change.edits.some(({ fields }) => fields?.some(({ path }) => path === "" || isVendor(path))),
  });
  const find = useMemo<Find>(() => {
    const known = new Map<string, Localised>(vendors.map(({ id, names }) => [`vendor ${id}`, names]));
    for (const { apps, entryNames } of review?.groups ?? []) {
      for (const app of apps) known.set(`app ${app.id}`, app.names);
      for (const [entry, names] of Object.entries(entryNames)) known.set(`sdk ${sdkOf(entry)}`, names);
    }
    for (const { kind, id, proposed } of change.draft.edits) {
      const names = namesIn(proposed);
      if (names !== undefined) known.set(`${kind} ${id}`, names);
    }
    return (kind, id) => known.get(`${isVendor(kind) ? "vendor" : kind} ${id}`);
  }, [change, review, vendors]);
  return <Context value={find}>{children}</Context>;
}

/** Finds the names that are known here already. */
export function useNames(): Find {
  return use(Context);
}

function isVendor(field: string): boolean {
  return field === "vendor" || field === "contractingVendor";
}

// A proposed state is kept as typed: whatever is no name is none.
function namesIn(proposed: unknown): Localised | undefined {
  if (typeof proposed !== "object" || proposed === null || !("names" in proposed)) return undefined;
  const { names } = proposed;
  if (typeof names !== "object" || names === null || Array.isArray(names)) return undefined;
  const texts = Object.entries(names).filter(([, text]) => typeof text === "string" && text.trim() !== "");
  return texts.length === 0 ? undefined : (Object.fromEntries(texts) as Localised);
}
