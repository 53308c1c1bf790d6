"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDates } from "../../words/dates.ts";
import { ClassMark } from "../marks/class-mark.tsx";
import { StateMark } from "../marks/state-mark.tsx";
import type { ChangeList } from "../shapes.ts";
import css from "./queue.module.css";

export function ChangeRow({ row }: { row: ChangeList["rows"][number] }) {
  const t = useTranslations();
  const dates = useDates();
  return (
    <li className={css.row}>
      <div className={css.rowWords}>
        <Link href={`/changes/${row.id}`} data-row="" className={css.title}>
          {row.title}
        </Link>
        <p className="small dim">
          {t("queue.by", { name: row.createdBy.name ?? t("review.installation") })} · <Edits of={row.edits} />
        </p>
      </div>
      <span className={css.weight}>{row.class !== null && <ClassMark of={row.class} />}</span>
      <StateMark of={row.state} />
      <time
        className={`small dim ${css.age}`}
        title={dates.moment(row.changedAt)}
        dateTime={new Date(row.changedAt).toISOString()}
      >
        {dates.ago(row.changedAt)}
      </time>
    </li>
  );
}

/** What a change edits, counted by kind: "2 SDKs, 1 app". */
function Edits({ of: edits }: { of: ChangeList["rows"][number]["edits"] }) {
  const t = useTranslations();
  const kinds = [...new Set(edits.map(({ kind }) => kind))];
  return kinds
    .map((kind) => t(`queue.edits.${kind}`, { count: edits.filter((edit) => edit.kind === kind).length }))
    .join(t("list.comma"));
}
