"use client";
// One of a few ways to look at a list, each with how many rows it has.
import { useTranslations } from "next-intl";
import css from "./counted-tabs.module.css";

export function CountedTabs<Value extends string>({
  label,
  tabs,
  value: chosen,
  set,
}: {
  label: string;
  /** Without a count while it is not known. */
  tabs: readonly { readonly value: Value; readonly label: string; readonly count?: number | undefined }[];
  value: string;
  set: (value: Value) => void;
}) {
  const t = useTranslations();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={css.tabs} role="group" aria-label={label}>
      {tabs.map(({ value, label: name, count }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => set(value)}>
          {name}
          {count !== undefined && <span className={css.count}>{t("number", { value: count })}</span>}
        </button>
      ))}
    </div>
  );
}
