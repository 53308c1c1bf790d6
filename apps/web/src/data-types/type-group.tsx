"use client";
// The data types of one group as a table; on a phone each row becomes a card.
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { DataTypeRow } from "../api/answers.ts";
import { SensitiveLaws } from "../marks/sensitive.tsx";
import { Section } from "../shell/page.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names } from "../words/words.tsx";
import css from "./data-types.module.css";
import { appleLabel, googleKey } from "./store-labels.ts";

type Row = DataTypeRow & { alias: string | null };

export function TypeGroup({ group, rows, googleLabels }: { group: string; rows: readonly Row[]; googleLabels: Readonly<Record<string, string>> }) {
  const t = useTranslations();
  const term = useTerm();
  if (rows.length === 0) return null;
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
    <Section id={`group-${group}`} title={term("group", group)} aside={t("types.count", { count: rows.length })}>
      {/* Roles are given again because the rows become cards on a phone, and changed display drops them. */}
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TypeRow key={row.type.id} row={row} columns={columns} googleLabels={googleLabels} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function TypeRow({ row: { type, sdks, apps, alias }, columns, googleLabels }: { row: Row; columns: readonly string[]; googleLabels: Readonly<Record<string, string>> }) {
  const t = useTranslations();
  const locale = useLocale();
  const others = type.aliases[locale].filter((name) => !Object.values(type.label).includes(name));
  const google = type.google === null ? null : googleKey(type.google);
  return (
    <tr>
      <th scope="row">
        <Link href={`/data-types/${type.id}`}>
          <Names of={type.label} />
        </Link>
        {alias !== null && (
          <p className="tiny">
            {t("types.alsoCalled")} <mark>{alias}</mark>
          </p>
        )}
        {alias === null && others.length > 0 && <p className={`tiny dim ${css.aliases}`}>{others.slice(0, 4).join(t("list.comma"))}</p>}
      </th>
      <td data-label={columns[1]}>
        <SensitiveLaws of={type.sensitive} />
      </td>
      <td data-label={columns[2]}>
        {t(`resettable.${type.resettable}`)}
        {type.lifespan !== null && <p className="tiny dim">{t(`lifespan.${lifespanKey(type.lifespan)}`)}</p>}
      </td>
      <td data-label={columns[3]}>{type.apple === null ? <span className="dim">{t("types.noMapping")}</span> : <span lang="en">{appleLabel(type.apple)}</span>}</td>
      <td data-label={columns[4]}>
        {google === null ? <span className="dim">{t("types.noMapping")}</span> : <span lang="en">{googleLabels[google] ?? google}</span>}
      </td>
      <td data-label={columns[5]} className={css.count}>
        {sdks > 0 ? <Link href={`/sdks?type=${type.id}`}>{t("number", { value: sdks })}</Link> : <span className="dim">0</span>}
      </td>
      <td data-label={columns[6]} className={css.count}>
        {t("number", { value: apps })}
      </td>
    </tr>
  );
}

const lifespans = ["setting", "reinstall", "vendor", "factory", "never"] as const;

/** The word for a lifespan 0 to 4; the taxonomy's test keeps it in that range. */
export function lifespanKey(lifespan: number): (typeof lifespans)[number] {
  return lifespans[lifespan] ?? "never";
}
