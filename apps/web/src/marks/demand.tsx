"use client";
// Whether a data item is required: full square, empty square, dotted square, with the word.
import type { Demand } from "@pilu/schema";
import { useTranslations } from "next-intl";
import css from "./marks.module.css";

const shape: Record<Demand, string | undefined> = {
  required: css.required,
  optional: undefined,
  "not-stated": css.notStated,
};

export function DemandSquare({ of: demand, sensitive = false }: { of: Demand; sensitive?: boolean }) {
  return (
    <span
      className={`${css.square} ${shape[demand] ?? ""} ${sensitive ? css.squareSensitive : ""}`}
      aria-hidden="true"
    />
  );
}

export function DemandMark({ of: demand }: { of: Demand }) {
  const t = useTranslations();
  return (
    <span className={css.demand}>
      <DemandSquare of={demand} />
      {t(`demand.${demand}`)}
    </span>
  );
}
