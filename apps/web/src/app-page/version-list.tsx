"use client";
// The published versions of an app, newest first, each with its own address for ever.
import { useTranslations } from "next-intl";
import type { AppFacts } from "../api/answers.ts";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { useDates } from "../words/dates.ts";
import css from "./app-page.module.css";

export function VersionList({ slug, versions }: { slug: string; versions: AppFacts["versions"] }) {
  const t = useTranslations();
  const dates = useDates();
  return (
    <Section id="versions" title={t("version.title", { count: versions.length })}>
      {versions.length === 0 && <p className="small dim">{t("version.none")}</p>}
      <ul className={versions.length === 0 ? undefined : page.list}>
        {[...versions]
          .sort((a, b) => b.n - a.n)
          .map((version) => (
            <li key={version.n} className={css.versions}>
              <p>
                <a href={`/d/${slug}/v/${version.n}`}>
                  <b>{t("version.one", { number: version.n })}</b>
                </a>{" "}
                <span className="dim">
                  {t("version.effective", { date: dates.instant(version.effectiveAt) })}
                </span>
              </p>
              <p className="dim">
                <a href={`/d/${slug}/v/${version.n}.json`}>{t("version.document", { number: version.n })}</a>
              </p>
            </li>
          ))}
      </ul>
    </Section>
  );
}
