"use client";
// Data types to filter by: those that some SDK collects, most common first.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { useTerms } from "../words/terms-context.tsx";

export function useDataTypeOptions(): { value: string; label: string }[] {
  const t = useTranslations();
  const terms = useTerms();
  const types = useQuery(useTRPC().dataType.list.queryOptions());
  return (types.data ?? [])
    .filter((row) => row.sdks > 0)
    .sort((a, b) => b.sdks - a.sdks)
    .map((row) => ({
      value: row.type.id,
      label: t("catalogue.option", {
        name: terms.dataType[row.type.id]?.label ?? row.type.id,
        count: row.sdks,
      }),
    }));
}
