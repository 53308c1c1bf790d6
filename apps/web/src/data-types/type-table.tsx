"use client";
// The data types as one table, banded by group; on a phone each row becomes a card.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { DataTypeRow } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { useTerms } from "../words/terms-context.tsx";
import css from "./data-types.module.css";
import { TypeRow } from "./type-row.tsx";

export type FoundType = DataTypeRow & { alias: string | null };

export function TypeTable({
  rows,
  googleLabels,
}: {
  rows: readonly FoundType[];
  googleLabels: Readonly<Record<string, string>>;
}) {
  const t = useTranslations();
  const terms = useTerms();
  const reach = useQuery(useTRPC().dataType.reach.queryOptions());
  const apps = new Map((reach.data ?? []).map((row) => [row.id, row.apps]));
  const columns = [
    t("types.name"),
    t("data.sensitive"),
    t("types.reset"),
    t("types.apple"),
    t("types.google"),
    t("types.sdks"),
    t("types.apps"),
  ];
  return (
    <table className={css.table}>
      <thead className={css.head}>
        <tr>
          {columns.map((column, at) => (
            <th scope="col" key={column} className={at > 4 ? css.narrow : undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {Object.entries(terms.group).map(([group, label]) => {
        const own = rows.filter((row) => row.type.group === group);
        return (
          own.length > 0 && (
            <tbody key={group}>
              <tr className={css.band}>
                <th scope="rowgroup" colSpan={columns.length}>
                  {label} <span className="dim">{t("types.count", { count: own.length })}</span>
                </th>
              </tr>
              {own.map((row) => (
                <TypeRow
                  key={row.type.id}
                  row={row}
                  apps={reach.data === undefined ? undefined : (apps.get(row.type.id) ?? 0)}
                  columns={columns}
                  googleLabels={googleLabels}
                />
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}
