"use client";
// Versions that are announced and not yet in force, the nearest first.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { Answer, Rows } from "../shell/state.tsx";
import { useDates } from "../words/dates.ts";
import { Names } from "../words/words.tsx";

const most = 6;

export function Soon() {
  const t = useTranslations();
  const dates = useDates();
  const apps = useQuery(useTRPC().app.index.queryOptions());
  return (
    <Section id="soon" title={t("desk.soon")}>
      <Answer of={apps} waiting={<Rows count={2} height={44} />}>
        {(rows) => {
          const announced = rows
            .flatMap(({ app, upcoming }) => upcoming.map((version) => ({ app, ...version })))
            .sort((a, b) => a.effectiveAt - b.effectiveAt);
          if (announced.length === 0) return <p className="dim small">{t("desk.noneSoon")}</p>;
          return (
            <ul className={page.list}>
              {announced.slice(0, most).map(({ app, n, effectiveAt }) => (
                <li key={`${app.id} ${n}`}>
                  <Link href={`/apps/${app.slug}/versions`}>
                    <Names of={app.names} />
                  </Link>
                  <p className="dim">
                    {t("desk.soonOne", { number: n, date: dates.moment(effectiveAt) })} ·{" "}
                    {dates.ago(effectiveAt)}
                  </p>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </Section>
  );
}
