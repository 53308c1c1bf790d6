"use client";
// Fields that choose: one of a vocabulary, several of a few, a yes or no.
import { Checkbox, Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import css from "../register.module.css";
import { useForm } from "./form.tsx";
import { textAt, textsAt } from "./path.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceNamed {
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly options: readonly Option[];
}

export const mostShown = 60;

/** One of many; null when nothing is chosen. */
export function ChoiceField({
  path,
  label,
  hint,
  options,
  isClearable = false,
}: ChoiceNamed & { isClearable?: boolean }) {
  const t = useTranslations();
  const form = useForm();
  const value = textAt(form.state, path);
  return (
    <Select
      id={form.elementOf(path)}
      label={label}
      description={hint}
      data={[...options]}
      value={value === "" ? null : value}
      placeholder={t(isClearable ? "state.unstated" : "registerField.choose")}
      error={form.fault(path)}
      onChange={(next) => form.set(path, next)}
      onBlur={() => form.visit(path)}
      searchable={options.length > 8}
      clearable={isClearable}
      onClear={() => document.getElementById(form.elementOf(path))?.focus()}
      clearButtonProps={{
        "aria-label": t("registerField.clear", { label }),
        tabIndex: 0,
        "aria-hidden": false,
        size: "24px",
      }}
      limit={mostShown}
      nothingFoundMessage={t("registerField.nothing")}
    />
  );
}

/** Any number of a few, all in view. */
export function BoxesField({ path, label, hint, options }: ChoiceNamed) {
  const form = useForm();
  const chosen = textsAt(form.state, path);
  return (
    <Checkbox.Group
      id={form.elementOf(path)}
      label={label}
      description={hint}
      value={chosen}
      error={form.fault(path)}
      onChange={(next) => {
        form.set(
          path,
          options.map((one) => one.value).filter((one) => next.includes(one)),
        );
        form.visit(path);
      }}
    >
      <div className={css.boxes}>
        {options.map((one) => (
          <Checkbox key={one.value} value={one.value} label={one.label} size="sm" />
        ))}
      </div>
    </Checkbox.Group>
  );
}

export function SwitchField({ path, label, hint }: Omit<ChoiceNamed, "options">) {
  const form = useForm();
  return (
    <Checkbox
      id={form.elementOf(path)}
      label={label}
      description={hint}
      checked={form.at(path) === true}
      error={form.fault(path)}
      onChange={(event) => form.set(path, event.currentTarget.checked)}
      size="sm"
    />
  );
}
