"use client";
// The states of changes with how many are in each; the address remembers which is shown.
import { useTranslations } from "next-intl";
import type { ChangeList } from "../shapes.ts";
import { openStates, states } from "./question.ts";
import css from "./queue.module.css";

export function StateTabs({
  state,
  counts,
  set,
}: {
  state: string;
  counts: ChangeList["counts"] | undefined;
  set: (state: string) => void;
}) {
  const t = useTranslations();
  const sum = (of: readonly (typeof states)[number][]) =>
    counts === undefined ? undefined : of.reduce((total, one) => total + counts[one], 0);
  const tabs = [
    { value: "", label: t("queue.open"), count: sum(openStates) },
    ...states.map((one) => ({ value: one, label: t(`changeState.${one}`), count: counts?.[one] })),
    { value: "all", label: t("queue.all"), count: sum(states) },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={css.tabs} role="group" aria-label={t("queue.state")}>
      {tabs.map(({ value, label, count }) => (
        <button key={value} type="button" aria-pressed={state === value} onClick={() => set(value)}>
          {label}
          {count !== undefined && <span className={css.count}>{t("number", { value: count })}</span>}
        </button>
      ))}
    </div>
  );
}
