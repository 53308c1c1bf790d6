"use client";
// Narrows the findings: by what mends them, by weight, by the code of a rule, by app; the address remembers it.
import { Checkbox, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { TroublePage } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { AppSelect } from "../shell/app-select.tsx";
import { CountedTabs } from "../shell/counted-tabs.tsx";
import { RuleTitles } from "../words/finding-text.tsx";
import css from "./findings.module.css";
import { codes, type FindingAddress, troubleKinds, weights } from "./question.ts";

export function Filters({
  address,
  counts,
  set,
  isOfApp,
}: {
  address: FindingAddress;
  counts: TroublePage["counts"] | undefined;
  set: (change: Partial<FindingAddress>) => void;
  isOfApp: boolean;
}) {
  const t = useTranslations();
  const apps = useQuery({ ...useTRPC().app.index.queryOptions(), enabled: !isOfApp });
  const all = counts === undefined ? undefined : Object.values(counts).reduce((sum, one) => sum + one, 0);
  const tabs = [
    { value: "", label: t("findings.all"), count: all },
    ...troubleKinds.map((kind) => ({
      value: kind,
      label: t(`findings.kind.${kind}`),
      count: counts?.[kind],
    })),
  ];
  return (
    <search className={css.filters}>
      <CountedTabs
        label={t("findings.byKind")}
        tabs={tabs}
        value={address.kind}
        set={(kind) => set({ kind })}
      />
      <div className={css.selects}>
        <Select
          label={t("findings.byWeight")}
          placeholder={t("catalogue.any")}
          data={weights.map((value) => ({ value, label: t(`findings.weight.${value}`) }))}
          value={address.weight === "" ? null : address.weight}
          onChange={(value) => set({ weight: value ?? "" })}
          clearable
          clearButtonProps={clearing(t("catalogue.clearOne", { name: t("findings.byWeight") }))}
        />
        <RuleTitles>
          {(titleOf) => (
            <Select
              label={t("findings.byCode")}
              placeholder={t("catalogue.any")}
              data={codes.map((value) => ({ value, label: `${value} ${titleOf(value)}` }))}
              value={address.code === "" ? null : address.code}
              onChange={(value) => set({ code: value ?? "" })}
              searchable
              clearable
              clearButtonProps={clearing(t("catalogue.clearOne", { name: t("findings.byCode") }))}
            />
          )}
        </RuleTitles>
        {!isOfApp && (
          <AppSelect
            apps={(apps.data ?? []).map(({ app }) => app)}
            label={t("findings.byApp")}
            none={t("catalogue.any")}
            value={address.app}
            choose={(app) => set({ app })}
          />
        )}
        <Checkbox
          label={t("findings.showAnswered")}
          checked={address.answered === "1"}
          onChange={(event) => set({ answered: event.currentTarget.checked ? "1" : "" })}
        />
      </div>
    </search>
  );
}

function clearing(label: string) {
  return { "aria-label": label, tabIndex: 0, "aria-hidden": false, size: "24px" } as const;
}
