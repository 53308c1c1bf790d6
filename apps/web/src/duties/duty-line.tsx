"use client";
import { Button } from "@mantine/core";
// One duty of a version: what is to be done, for which version, by whom and when, or how it was done.
import { IconAlertTriangle, IconCalendarDue, IconCircleCheck, IconClock } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { DutyRow } from "../api/answers.ts";
import css from "../findings/findings.module.css";
import { useMay } from "../session/me.ts";
import { usePersonName } from "../session/names.ts";
import { useDates } from "../words/dates.ts";
import { Names } from "../words/words.tsx";

const shapes = {
  done: { Icon: IconCircleCheck, tone: "info" },
  overdue: { Icon: IconAlertTriangle, tone: "error" },
  soon: { Icon: IconClock, tone: "warning" },
  later: { Icon: IconCalendarDue, tone: "info" },
} as const;

export function DutyLine({ of: row, open }: { of: DutyRow; open: (row: DutyRow) => void }) {
  const t = useTranslations();
  const dates = useDates();
  const may = useMay();
  const personName = usePersonName();
  const { slug, names, n, duty, due, is, record, settled } = row;
  const { Icon, tone } = shapes[is];
  return (
    <li className={css.line}>
      <span className={css.weight} data-weight={tone}>
        <Icon className="icon" stroke={1.75} aria-hidden="true" />
        {t(`duties.is.${is}`)}
      </span>
      <div className={css.words}>
        <p>
          <b>{t(`duties.duty.${duty}`)}</b>{" "}
          <Link href={`/apps/${slug}`}>
            <Names of={names} />
          </Link>{" "}
          <a href={`/d/${slug}/v/${n}`} className="nowrap">
            {t("version.one", { number: n })}
          </a>
        </p>
        <p className="dim">
          {settled === null
            ? t("duties.dueOn", { date: dates.day(due) })
            : t("duties.doneOn", {
                date: dates.day(record?.doneOn ?? due),
                name: personName(settled.by),
              })}
          {" · "}
          {record?.owner != null ? t("duties.ownedBy", { name: record.owner }) : t("duties.noOwner")}
          {record?.proof != null && ` · ${t("duties.proofIs", { text: record.proof })}`}
        </p>
        {record?.note != null && <p className="small">{record.note}</p>}
      </div>
      <div className={css.do}>
        {may("obligation.settle") && (
          <Button onClick={() => open(row)} variant={settled === null ? "default" : "subtle"}>
            {t(settled === null ? "duties.see" : "duties.amend")}…
          </Button>
        )}
      </div>
    </li>
  );
}
