"use client";
// When the lists of the apps changed and will change: a line an app, a diamond a version by the weight of its changes.
import type { ChangeClass } from "@pilu/schema";
import { useQueries, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { Diamond } from "../changes/marks/class-mark.tsx";
import { Section } from "../shell/page.tsx";
import { Rows } from "../shell/state.tsx";
import { useDates } from "../words/dates.ts";
import { Words } from "../words/words.tsx";
import { mostApps } from "./heat-map.tsx";
import css from "./home.module.css";
import { lineOf } from "./marks-on-line.ts";

/** The newest versions of an app; older ones are on its own page. */
const mostVersions = 12;

export function VersionsLine() {
  const t = useTranslations();
  const dates = useDates();
  const trpc = useTRPC();
  const apps = useQuery(trpc.app.index.queryOptions());
  const shown = (apps.data ?? []).filter(({ version, upcoming }) => version !== null || upcoming.length > 0);
  const first = shown.slice(0, mostApps);
  const histories = useQueries({
    queries: first.map(({ app }) => trpc.app.versions.queryOptions({ id: app.id })),
  });
  const rows = first.map(({ app }, at) => ({
    app,
    versions: (histories[at]?.data ?? [])
      .slice(-mostVersions)
      .map(({ n, effectiveAt, class: weight }) => ({ n, effectiveAt, weight: weight as ChangeClass })),
  }));
  const now = Date.now();
  const { from, to, at } = lineOf(
    rows.flatMap(({ versions }) => versions),
    now,
  );
  if (!apps.isPending && first.length === 0) return null;
  if (apps.isPending || histories.some((one) => one.isPending))
    return (
      <Section id="versions" title={t("desk.versions")}>
        <Rows count={3} height={40} />
      </Section>
    );
  return (
    <Section id="versions" title={t("desk.versions")}>
      <ul className={css.times}>
        {rows.map(({ app, versions }) => (
          <li key={app.id}>
            <Link href={`/apps/${app.slug}/versions`}>
              <Words of={app.names} />
            </Link>
            <ol className={css.track}>
              {versions.map(({ n, weight, effectiveAt }) => (
                <li
                  key={n}
                  style={{ left: `${(at(effectiveAt) * 100).toFixed(2)}%` }}
                  data-coming={effectiveAt > now || undefined}
                >
                  <Link
                    href={`/apps/${app.slug}/versions`}
                    title={t("desk.versionOne", { number: n, date: dates.moment(effectiveAt) })}
                  >
                    <Diamond of={weight} />
                    <span className={css.number} aria-hidden="true">
                      {t("number", { value: n })}
                    </span>
                    <span className="sr">
                      {t("desk.versionOne", { number: n, date: dates.moment(effectiveAt) })}{" "}
                      {t(`weight.${weight}`)}
                    </span>
                  </Link>
                </li>
              ))}
              <li className={css.now} style={{ left: `${(at(now) * 100).toFixed(2)}%` }} aria-hidden="true" />
            </ol>
          </li>
        ))}
      </ul>
      <p className={`${css.scale} tiny dim`} aria-hidden="true">
        <span>{dates.instant(from)}</span>
        <span className={css.nowKey}>{t("desk.now")}</span>
        <span>{dates.instant(to)}</span>
      </p>
    </Section>
  );
}
