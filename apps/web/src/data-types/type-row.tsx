"use client";
import Link from "next/link";
// One data type in the table: its names, sensitivity, persistence, the stores' words, who collects it.
import { useLocale, useTranslations } from "next-intl";
import { SensitiveLaws } from "../marks/sensitive.tsx";
import { Cell } from "../shell/page.tsx";
import { Names } from "../words/words.tsx";
import css from "./data-types.module.css";
import { lifespanKey } from "./lifespan.ts";
import { appleLabel, googleKey } from "./store-labels.ts";
import type { FoundType } from "./type-table.tsx";

export function TypeRow({
  row: { type, sdks, alias },
  apps,
  columns,
  googleLabels,
}: {
  row: FoundType;
  /** Undefined until it is known. */
  apps: number | undefined;
  columns: readonly string[];
  googleLabels: Readonly<Record<string, string>>;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const others = type.aliases[locale].filter((name) => !Object.values(type.label).includes(name));
  const google = type.google === null ? null : googleKey(type.google);
  return (
    <tr className={css.row}>
      <th scope="row">
        <Link href={`/data-types/${type.id}`}>
          <Names of={type.label} />
        </Link>
        {alias !== null && (
          <p className="tiny">
            {t("types.alsoCalled")} <mark>{alias}</mark>
          </p>
        )}
        {alias === null && others.length > 0 && (
          <p className={`tiny dim ${css.aliases}`}>{others.slice(0, 4).join(t("list.comma"))}</p>
        )}
      </th>
      <Cell label={columns[1]}>
        <SensitiveLaws of={type.sensitive} />
      </Cell>
      <Cell label={columns[2]}>
        {t(`resettable.${type.resettable}`)}
        {type.lifespan !== null && <p className="tiny dim">{t(`lifespan.${lifespanKey(type.lifespan)}`)}</p>}
      </Cell>
      <Cell label={columns[3]}>
        {type.apple === null ? (
          <span className="dim">{t("types.noMapping")}</span>
        ) : (
          <span lang="en">{appleLabel(type.apple)}</span>
        )}
      </Cell>
      <Cell label={columns[4]}>
        {google === null ? (
          <span className="dim">{t("types.noMapping")}</span>
        ) : (
          <span lang="en">{googleLabels[google] ?? google}</span>
        )}
      </Cell>
      <Cell label={columns[5]} className={css.narrow}>
        {sdks > 0 ? (
          <Link href={`/sdks?type=${type.id}`}>{t("number", { value: sdks })}</Link>
        ) : (
          <span className="dim">0</span>
        )}
      </Cell>
      <Cell label={columns[6]} className={css.narrow}>
        {apps !== undefined && t("number", { value: apps })}
      </Cell>
    </tr>
  );
}
