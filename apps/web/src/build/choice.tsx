"use client";
// A word of the taxonomy to choose, in a plain select: there may be hundreds of them on a page.
import { useTranslations } from "next-intl";
import { useOptions } from "../register/form/vocabulary.ts";
import css from "./build.module.css";

export function Choice({
  path,
  value,
  label,
  choose,
}: {
  path: "role" | "trigger";
  value: string;
  label: string;
  choose: (value: string) => void;
}) {
  const t = useTranslations();
  const options = useOptions();
  return (
    <label className={css.field}>
      <span>{label}</span>
      <select
        className={css.select}
        data-open={value === "" || undefined}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="" disabled>
          {t("registerField.choose")}
        </option>
        {options(path).map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
