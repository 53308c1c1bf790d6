"use client";
// What the rules say of the draft in hand, a moment after it was typed.
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc.ts";
import { useEditor } from "../draft/editor-context.tsx";
import { textAt } from "../form/path.ts";
import { judgesBeside } from "../judging/beside.ts";
import type { Held, Linted } from "./lint-draft.ts";

const pause = 300;

/** Pending until everything that the draft refers to is here. */
export function useLint(): UseQueryResult<Linted> {
  const { draft } = useEditor();
  const [edits] = useDebouncedValue(draft.edits, pause);
  const held = useHeld(edits);
  return useQuery({
    queryKey: ["lint-draft", edits, held],
    queryFn: async () => (await judgesBeside()).lintDraft({ edits }, held),
    enabled: !held.isOnItsWay,
    // Judged here, whether the registry is in reach or not.
    networkMode: "always",
    gcTime: 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type Edits = ReturnType<typeof useEditor>["draft"]["edits"];

/** Asks for the apps, SDKs and companies that edits name and do not edit. */
function useHeld(edits: Edits): Held & { readonly isOnItsWay: boolean } {
  const trpc = useTRPC();
  const uses = edits.filter(({ kind }) => kind === "integration");
  const isEdited = (kind: string) => (id: string) =>
    id === "" || edits.some((one) => one.kind === kind && one.id === id);
  const named = (kind: "app" | "sdk" | "vendor", ids: readonly string[]) => {
    const isOwn = isEdited(kind);
    return [...new Set(ids)].filter((id) => !isOwn(id)).sort();
  };
  const appIds = named(
    "app",
    uses.map(({ id }) => id.slice(0, id.indexOf("/"))),
  );
  const index = useQuery({ ...trpc.app.index.queryOptions(), enabled: appIds.length > 0 });
  const slugs = (index.data ?? []).flatMap(({ app }) => (appIds.includes(app.id) ? app.slug : []));
  const sdkIds = named(
    "sdk",
    uses.map(({ id }) => id.slice(id.indexOf("/") + 1)),
  );
  const vendorIds = named("vendor", [
    ...edits.flatMap(({ kind, proposed }) => (kind === "sdk" ? textAt(proposed, "vendor") : [])),
    ...uses.map(({ proposed }) => textAt(proposed, "contractingVendor")),
  ]);
  const once = { retry: false, staleTime: Number.POSITIVE_INFINITY } as const;
  const apps = useQueries({
    queries: slugs.map((slug) => ({ ...trpc.app.get.queryOptions({ slug }), ...once })),
  });
  const sdks = useQueries({
    queries: sdkIds.map((id) => ({ ...trpc.sdk.get.queryOptions({ id }), ...once })),
  });
  const vendors = useQueries({
    queries: vendorIds.map((id) => ({ ...trpc.vendor.get.queryOptions({ id }), ...once })),
  });
  return {
    apps: apps.flatMap(({ data }) => data?.app ?? []),
    isOnItsWay: index.isLoading || [...apps, ...sdks, ...vendors].some(({ isLoading }) => isLoading),
    sdks: sdks.flatMap(({ data }) => data?.sdk ?? []),
    vendors: [
      ...sdks.flatMap(({ data }) => data?.vendor ?? []),
      ...vendors.flatMap(({ data }) => data?.vendor ?? []),
    ],
  };
}
