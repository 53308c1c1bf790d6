"use client";
import { MultiSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ChoiceNamed, mostShown } from "./choices.tsx";
import { useForm } from "./form.tsx";
import { textsAt } from "./path.ts";

/** Any number of many. */
export function ManyField({ path, label, hint, options }: ChoiceNamed) {
  const t = useTranslations();
  const form = useForm();
  const chosen = textsAt(form.state, path);
  return (
    <MultiSelect
      id={form.elementOf(path)}
      label={label}
      description={hint}
      data={[...options]}
      value={chosen}
      placeholder={chosen.length === 0 ? t("registerField.choose") : ""}
      error={form.fault(path)}
      onChange={(next) => form.set(path, next)}
      onBlur={() => form.visit(path)}
      searchable
      hidePickedOptions
      limit={mostShown}
      nothingFoundMessage={t("registerField.nothing")}
    />
  );
}
