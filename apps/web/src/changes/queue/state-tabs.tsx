"use client";
// The states of changes with how many are in each; the address remembers which is shown.
import { useTranslations } from "next-intl";
import { CountedTabs } from "../../shell/counted-tabs.tsx";
import type { ChangeList } from "../shapes.ts";
import { openStates, states } from "./question.ts";

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
  return <CountedTabs label={t("queue.state")} tabs={tabs} value={state} set={set} />;
}
