"use client";
// An app out of all, found by its name in any language or its address.
import { type ComboboxItem, type OptionsFilter, Select } from "@mantine/core";
import type { Localised } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useName } from "../words/words.tsx";

interface Choosable {
  readonly slug: string;
  readonly names: Localised;
}

/** Options drawn at a time: whoever looks for one of a thousand types. */
const mostShown = 60;

export function AppSelect({
  apps,
  label,
  isLabelShown = true,
  none,
  value,
  choose,
  onOpen = () => {},
}: {
  apps: readonly Choosable[];
  label: string;
  isLabelShown?: boolean;
  /** What stands there while none is chosen. */
  none: string;
  /** A slug; empty: none. */
  value: string;
  choose: (slug: string) => void;
  onOpen?: () => void;
}) {
  const t = useTranslations();
  const name = useName();
  const words = new Map(
    apps.map(({ slug, names }) => [slug, [slug, ...Object.values(names)].join(" ").toLowerCase()]),
  );
  const found: OptionsFilter = ({ options, search, limit }) => {
    const typed = search.trim().toLowerCase();
    const own = options as ComboboxItem[];
    return own.filter((one) => words.get(one.value)?.includes(typed)).slice(0, limit);
  };
  const isKnown = value === "" || words.has(value);
  return (
    <Select
      {...(isLabelShown ? { label } : { "aria-label": label })}
      placeholder={none}
      data={[
        ...apps.map(({ slug, names }) => ({ value: slug, label: name(names) })),
        ...(isKnown ? [] : [{ value, label: value }]),
      ]}
      value={value === "" ? null : value}
      onChange={(slug) => choose(slug ?? "")}
      onDropdownOpen={onOpen}
      searchable
      filter={found}
      limit={mostShown}
      nothingFoundMessage={t("registerField.nothing")}
      clearable
      clearButtonProps={{
        "aria-label": t("registerField.clear", { label }),
        tabIndex: 0,
        "aria-hidden": false,
        size: "24px",
      }}
    />
  );
}
