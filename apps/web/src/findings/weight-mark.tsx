"use client";
// How much a finding weighs: a shape and a word, never a colour alone.
import type { Severity } from "@pilu/schema";
import { IconAlertOctagon, IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import css from "./findings.module.css";

const icons = {
  block: IconAlertOctagon,
  error: IconCircleX,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
} as const;

export function WeightMark({ of: severity }: { of: Severity }) {
  const t = useTranslations();
  const Icon = icons[severity];
  return (
    <span className={css.weight} data-weight={severity}>
      <Icon className="icon" stroke={1.75} aria-hidden="true" />
      {t(`findings.weight.${severity}`)}
    </span>
  );
}
