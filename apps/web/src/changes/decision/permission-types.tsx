"use client";
// Which data a permission yields here: none, or the kinds that the reviewer picks.
import { MultiSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useTerms } from "../../words/terms-context.tsx";
import css from "../review/review.module.css";

export function PermissionTypes({
  yields,
  platform,
  set,
  isOff,
}: {
  /** Item keys; null: not answered. */
  yields: readonly string[] | null;
  platform: string;
  set: (yields: string[]) => void;
  isOff: boolean;
}) {
  const t = useTranslations();
  const name = useId();
  const terms = useTerms();
  const types = Object.entries(terms.dataType).map(([id, { label }]) => ({
    value: `${id}|${platform}`,
    label,
  }));
  return (
    <>
      <label className={css.choice}>
        <input
          type="radio"
          name={name}
          checked={yields !== null && yields.length === 0}
          onChange={() => set([])}
          disabled={isOff}
          {...(yields === null && { "data-gap": "" })}
        />
        <span>{t("question.permission-types.presumed")}</span>
      </label>
      <MultiSelect
        label={t("question.permission-types.otherwise")}
        data={types}
        value={[...(yields ?? [])]}
        onChange={set}
        searchable
        limit={60}
        disabled={isOff}
        nothingFoundMessage={t("catalogue.noOption")}
      />
    </>
  );
}
