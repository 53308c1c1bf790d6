"use client";
// Title, state, who and since when, why, and which change it follows.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDates } from "../../words/dates.ts";
import { StateMark } from "../marks/state-mark.tsx";
import type { ChangeFacts } from "../shapes.ts";
import css from "./review.module.css";

export function ReviewHead({ change }: { change: ChangeFacts }) {
  const t = useTranslations();
  const dates = useDates();
  const { draft, authors, remarks, createdAt, changedAt, state } = change;
  const submitted = remarks.findLast(({ kind }) => kind === "submitted");
  const since = state === "in-review" ? (submitted?.at ?? changedAt) : changedAt;
  return (
    <header className={css.head}>
      <h1>{draft.title}</h1>
      <div className={css.meta}>
        <StateMark of={state} />
        <span>{authors.map(({ id, name }) => name ?? id).join(t("list.comma"))}</span>
        <time title={dates.moment(since)} dateTime={new Date(since).toISOString()}>
          {t(state === "in-review" ? "review.waiting" : "review.touched", { text: dates.ago(since) })}
        </time>
        <span>{t("review.begun", { date: dates.instant(createdAt) })}</span>
        {draft.follows !== null && <Link href={`/changes/${draft.follows}`}>{t("review.follows")}</Link>}
      </div>
      {draft.reason !== null && <p className={css.reason}>{draft.reason}</p>}
    </header>
  );
}
