"use client";
// The filters of the catalogue: each a list to type in, with how many SDKs an entry leaves.
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { useTerms } from "../words/terms-context.tsx";
import css from "./catalogue.module.css";
import { useDataTypeOptions } from "./data-type-options.ts";
import { type FilterKey, type Filters, levels } from "./question.ts";
import { useVendorNames } from "./vendor-names.ts";

/** Options that are drawn at a time; typing finds the others. */
const mostOptions = 80;

interface Option {
  value: string;
  label: string;
}

export function CatalogueFilters({
  filters,
  set,
}: {
  filters: Filters;
  set: (change: Partial<Filters>) => void;
}) {
  const t = useTranslations();
  const terms = useTerms();
  const vendors = useVendorNames();
  const { data: counts } = useQuery(useTRPC().sdk.counts.queryOptions());
  const types = useDataTypeOptions();
  const counted = (
    rows: readonly { id: string; count: number }[] | undefined,
    name: (id: string) => string,
  ): Option[] =>
    (rows ?? []).map(({ id, count }) => ({
      value: id,
      label: t("catalogue.option", { name: name(id), count }),
    }));
  const options: Record<FilterKey, Option[]> = {
    fn: counted(counts?.function, (id) => terms.function[id] ?? id),
    type: types,
    vendor: counted(counts?.vendor, (id) => vendors.get(id) ?? id),
    platform: counted(counts?.platform, (id) => terms.platform[id] ?? id),
    sure: levels.map((level) => ({ value: level, label: t(`certainty.${level}`) })),
  };
  return (
    <div className={css.filters}>
      {(Object.keys(options) as FilterKey[]).map((key) => (
        <Select
          key={key}
          label={t(`catalogue.by.${key}`)}
          placeholder={t("catalogue.any")}
          data={withChosen(options[key], filters[key], (id) => nameOf(key, id))}
          value={filters[key] === "" ? null : filters[key]}
          onChange={(value) => set({ [key]: value ?? "" })}
          searchable
          limit={mostOptions}
          clearable
          clearButtonProps={{
            "aria-label": t("catalogue.clearOne", { name: t(`catalogue.by.${key}`) }),
            "aria-hidden": false,
            size: "24px",
            tabIndex: 0,
          }}
          nothingFoundMessage={t("catalogue.noOption")}
        />
      ))}
    </div>
  );

  function nameOf(key: FilterKey, id: string): string {
    if (key === "fn") return terms.function[id] ?? id;
    if (key === "platform") return terms.platform[id] ?? id;
    if (key === "vendor") return vendors.get(id) ?? id;
    return terms.dataType[id]?.label ?? id;
  }
}

/** The chosen entry stays visible although nothing is left of it. */
function withChosen(options: Option[], chosen: string, name: (id: string) => string): Option[] {
  if (chosen === "" || options.some((option) => option.value === chosen)) return options;
  return [{ value: chosen, label: name(chosen) }, ...options];
}
