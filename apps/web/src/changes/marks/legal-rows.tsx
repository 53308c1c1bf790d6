"use client";
// The rows of the decision table that a difference fired, and the law behind them with how well its text is known.
import { Tooltip } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { RowShown } from "../shapes.ts";
import css from "./marks.module.css";

type Source = RowShown["sources"][number];

export function LegalRows({ rows, of }: { rows: readonly RowShown[]; of: readonly number[] }) {
  const t = useTranslations();
  const own = rows.filter(({ row }) => of.includes(row));
  if (own.length === 0) return null;
  const sources = new Map(own.flatMap((row) => row.sources).map((source) => [source.law, source]));
  return (
    <p className={css.law}>
      {own.map(({ row, says }) => (
        <Tooltip
          key={row}
          label={t.has(`ruleRow.${row}` as "ruleRow.1") ? t(`ruleRow.${row}` as "ruleRow.1") : says}
          multiline
          w={320}
        >
          <button type="button" className={css.row}>
            {t("review.row", { number: row })}
          </button>
        </Tooltip>
      ))}
      {[...sources.values()].map((source) => (
        <LawMark key={source.law} of={source} />
      ))}
    </p>
  );
}

type Sureness = "read" | "second" | "recall";

const sureness: Record<Source["mark"], Sureness> = {
  V: "read",
  V2: "second",
  "R-hi": "recall",
  "R-med": "recall",
  "R-lo": "recall",
};

function LawMark({ of: { law, mark } }: { of: Source }) {
  const t = useTranslations();
  const level = sureness[mark];
  return (
    <span className={css.source} title={t(`lawMark.${level}`)}>
      {law} <SureCircle of={level} />
      <span className="sr">({t(`lawMark.${level}`)})</span>
    </span>
  );
}

function SureCircle({ of: level }: { of: Sureness }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`${css.circle} ${css[level] ?? ""}`}>
      <circle
        cx="8"
        cy="8"
        r="6"
        fill={level === "read" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.8"
      />
      {level === "second" && <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />}
    </svg>
  );
}

/** What the shapes mean, below the list. */
export function Legend() {
  const t = useTranslations();
  return (
    <p className={css.legend}>
      {(["read", "second", "recall"] as const).map((level) => (
        <span key={level} className={css.source}>
          <SureCircle of={level} /> {t(`lawMark.${level}`)}
        </span>
      ))}
    </p>
  );
}
