"use client";
// The row of an SDK, made anew a moment after something was typed.
import { useDebouncedValue } from "@mantine/hooks";
import type { Edit, Json } from "@pilu/schema";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc.ts";
import { useEditor } from "../draft/editor-context.tsx";
import { findEdit } from "../draft/edits.ts";
import { textAt } from "../form/path.ts";
import { judgesBeside } from "../judging/beside.ts";
import type { Row } from "./row.ts";

const pause = 250;

/** Undefined until it is made for the first time; null where too little is there to make one. */
export function useRow(sdk: Edit | undefined): { row: Row | null | undefined; hasUse: boolean } {
  const { draft } = useEditor();
  const vendorId = textAt(sdk?.proposed ?? null, "vendor");
  const drafted = findEdit(draft, { kind: "vendor", id: vendorId });
  const held = useQuery({
    ...useTRPC().vendor.get.queryOptions({ id: vendorId }),
    enabled: vendorId !== "" && drafted === undefined,
    retry: false,
  });
  const vendor = (drafted?.proposed ?? held.data?.vendor ?? null) as Json | null;
  const use = draft.edits.find(
    (one) => one.kind === "integration" && textAt(one.proposed, "sdk") === sdk?.id,
  );
  const [given] = useDebouncedValue(
    { sdk: (sdk?.proposed ?? null) as Json, vendor, integration: (use?.proposed ?? null) as Json | null },
    pause,
  );
  const made = useQuery({
    queryKey: ["row-preview", given],
    queryFn: async () => (await judgesBeside()).rowOf(given),
    enabled: sdk !== undefined && !held.isLoading,
    // Made here, whether the registry is in reach or not.
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  return { row: made.error === null ? made.data : null, hasUse: use !== undefined };
}
