"use client";
import type { ChangeState } from "@pilu/schema";
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconEye,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import css from "./marks.module.css";

const icons = {
  draft: IconPencil,
  "in-review": IconEye,
  "changes-requested": IconArrowBackUp,
  approved: IconCircleCheck,
  rejected: IconCircleX,
  withdrawn: IconTrash,
} as const;

export function StateMark({ of: state }: { of: ChangeState }) {
  const t = useTranslations();
  const Icon = icons[state];
  return (
    <span className={`${css.state} ${css[state] ?? ""}`}>
      <Icon className="icon" stroke={1.75} aria-hidden="true" />
      {t(`changeState.${state}`)}
    </span>
  );
}
