"use client";
import Link from "next/link";
// One app in a list: its version, its address for the public, its numbers.
import { useLocale, useTranslations } from "next-intl";
import type { AppRow } from "../api/answers.ts";
import { SensitiveCount } from "../marks/sensitive.tsx";
import page from "../shell/page.module.css";
import { useDates } from "../words/dates.ts";
import { useTerm } from "../words/terms-context.tsx";
import { Names, Words } from "../words/words.tsx";
import { AppMark } from "./app-mark.tsx";
import css from "./app-page.module.css";

export function AppCard({
  row: { app, integrations, sensitive, version },
  level,
}: {
  row: AppRow;
  level: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  const t = useTranslations();
  const term = useTerm();
  const dates = useDates();
  const reader = useLocale();
  const comma = t("list.comma");
  return (
    <li className={css.card}>
      <AppMark names={app.names} />
      <div className={css.cardWords}>
        <Heading className={css.cardName}>
          <Link href={`/apps/${app.slug}`}>
            <Names of={app.names} />
          </Link>{" "}
          {app.status === "retired" && <span className={page.tag}>{t("state.retired")}</span>}
        </Heading>
        <p className="small dim">
          <Words of={app.controller.names} /> · {app.platforms.map((id) => term("platform", id)).join(comma)}
        </p>
        <p className="small">
          {t("apps.sdks", { count: integrations })} <SensitiveCount count={sensitive.length} />
        </p>
        <p className="small">
          {version === null ? (
            <span className="dim">{t("apps.unpublished")}</span>
          ) : (
            <>
              <a href={`/d/${app.slug}/${reader}`}>{t("apps.publicPage", { number: version.n })}</a>{" "}
              <span className="dim">{t("apps.since", { date: dates.instant(version.effectiveAt) })}</span>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
