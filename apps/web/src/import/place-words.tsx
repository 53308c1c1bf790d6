"use client";
// Where a piece stands in its file.
import { useTranslations } from "next-intl";
import type { Place } from "./shapes.ts";

export function PlaceWords({ of: { line, column, sheet } }: { of: Place }) {
  const t = useTranslations();
  return (
    <span className="dim tiny nowrap">
      {sheet !== undefined && `${sheet} `}
      {t("imports.place", { number: line, value: column })}
    </span>
  );
}
