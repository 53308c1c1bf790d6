"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ChangeRow } from "../api/answers.ts";
import { useMe } from "../session/me.ts";
import page from "../shell/page.module.css";
import { useDates } from "../words/dates.ts";

/** Changes, one a line: what, by whom, how long ago; and what nobody may decide on their own. */
export function ChangeLines({
  rows,
  saysState = false,
}: {
  rows: readonly ChangeRow[];
  saysState?: boolean;
}) {
  const t = useTranslations();
  const dates = useDates();
  const me = useMe();
  return (
    <ul className={page.list}>
      {rows.map(({ id, title, state, createdBy, changedAt }) => (
        <li key={id}>
          <Link href={`/changes/${id}`}>{title === "" ? t("desk.untitled") : title}</Link>
          <p className="dim">
            {saysState && isTold(state) && `${t(`desk.${state}`)} · `}
            {t("desk.byOn", { name: createdBy.name ?? t("audit.system"), date: dates.ago(changedAt) })}
            {state === "in-review" && !saysState && createdBy.id === me?.id && ` · ${t("desk.own")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function isTold(state: ChangeRow["state"]): state is "approved" | "rejected" | "withdrawn" | "in-review" {
  return state !== "draft" && state !== "changes-requested";
}
