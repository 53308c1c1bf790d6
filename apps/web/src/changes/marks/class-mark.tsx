"use client";
// How weighty a difference is: a diamond that fills up, the word, and a colour; never the colour alone.
import type { ChangeClass } from "@pilu/schema";
import { useTranslations } from "next-intl";
import css from "./marks.module.css";

export function ClassMark({ of: weight, count }: { of: ChangeClass; count?: number }) {
  const t = useTranslations();
  return (
    <span className={`${css.weight} ${css[weight] ?? ""}`}>
      <Diamond of={weight} />
      {count !== undefined && <b>{t("number", { value: count })}</b>}
      {t(`weight.${weight}`)}
    </span>
  );
}

export function Diamond({ of: weight }: { of: ChangeClass }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`${css.diamond} ${css[weight] ?? ""}`}>
      {weight === "none" ? (
        <path d="M3 8h10" stroke="currentColor" strokeWidth="2" />
      ) : (
        <path
          d="M8 1.2 14.8 8 8 14.8 1.2 8Z"
          fill={weight === "material" ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      )}
      {weight === "notify" && <path d="M8 1.2 8 14.8 1.2 8Z" fill="currentColor" />}
    </svg>
  );
}
