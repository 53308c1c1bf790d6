"use client";
// Adds a data type by any of its names: labels and aliases in both languages.
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { DataTypeRow } from "../../api/answers.ts";
import { useTRPC } from "../../api/trpc.ts";
import { matchType } from "../../data-types/match.ts";
import { normalise } from "../../data-types/normalise.ts";
import { useTerms } from "../../words/terms-context.tsx";
import css from "../register.module.css";

const mostShown = 40;

export function TypePicker({
  id,
  taken,
  onPick,
  error,
}: {
  id: string;
  taken: ReadonlySet<string>;
  onPick: (type: DataTypeRow["type"]) => void;
  error: string | undefined;
}) {
  const t = useTranslations();
  const terms = useTerms();
  const [text, setText] = useState("");
  const answer = useQuery(useTRPC().dataType.list.queryOptions());
  const types = useMemo(
    () => new Map((answer.data ?? []).map((row) => [row.type.id, row.type])),
    [answer.data],
  );
  const data = [...types.keys()]
    .filter((one) => !taken.has(one))
    .map((value) => ({ value, label: terms.dataType[value]?.label ?? value }));
  return (
    <Select
      id={id}
      label={t("registerData.add")}
      description={t("registerData.addHow")}
      placeholder={t("registerData.addPlaceholder")}
      data={data}
      value={null}
      searchValue={text}
      onSearchChange={setText}
      searchable
      limit={mostShown}
      error={error}
      filter={({ search, limit }) => {
        const wanted = normalise(search);
        const found = data.flatMap((option) => {
          const type = types.get(option.value);
          const match = type === undefined ? null : matchType(type, wanted);
          return match === null ? [] : [{ option, rank: match.alias === null ? 0 : 1 }];
        });
        return found
          .sort((a, b) => a.rank - b.rank)
          .slice(0, limit)
          .map(({ option }) => ({ ...option, disabled: false }));
      }}
      renderOption={({ option }) => {
        const type = types.get(option.value);
        const alias = type === undefined ? null : (matchType(type, normalise(text))?.alias ?? null);
        const term = terms.dataType[option.value];
        return (
          <div className={css.option}>
            <p>
              <b>{option.label}</b> <span className="dim">{term?.other}</span>
            </p>
            <p className="tiny dim">
              {alias !== null && <>{t("registerData.alsoCalled", { name: alias })} · </>}
              {terms.group[term?.group ?? ""]}
              {term?.sensitive.cn === "yes" && <> · {t("registerData.sensitive")}</>}
            </p>
          </div>
        );
      }}
      onChange={(value) => {
        const type = types.get(value ?? "");
        if (type !== undefined) onPick(type);
        setText("");
      }}
      nothingFoundMessage={t("registerData.noType")}
      comboboxProps={{ width: "target" }}
    />
  );
}
