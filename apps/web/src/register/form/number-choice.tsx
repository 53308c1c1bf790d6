"use client";
// A field that chooses one of several numbered things.
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useForm } from "./form.tsx";
import { textAt } from "./path.ts";

/** One of many numbers, each with its name; null when nothing is chosen. */
export function NumberChoiceField({
  path,
  label,
  options,
}: {
  path: string;
  label: string;
  options: readonly { readonly value: number; readonly label: string }[];
}) {
  const t = useTranslations();
  const form = useForm();
  const value = textAt(form.state, path);
  return (
    <Select
      id={form.elementOf(path)}
      label={label}
      data={options.map((one) => ({ value: String(one.value), label: one.label }))}
      value={value === "" ? null : value}
      placeholder={t("registerField.choose")}
      error={form.fault(path)}
      onChange={(next) => form.set(path, next === null ? null : Number(next))}
      onBlur={() => form.visit(path)}
      searchable
      limit={60}
      nothingFoundMessage={t("registerField.nothing")}
    />
  );
}
