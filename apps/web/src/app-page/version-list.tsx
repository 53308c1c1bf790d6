"use client";
// The newest versions of an app; all of them, compared and with their evidence, have a page of their own.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { Answer, Rows } from "../shell/state.tsx";
import { FateMark, whenOf } from "../versions/fate-mark.tsx";
import type { Timeline } from "../versions/shapes.ts";
import { useDates } from "../words/dates.ts";
import css from "./app-page.module.css";

const shown = 5;

export function VersionList({ slug, count }: { slug: string; count: number }) {
  const t = useTranslations();
  const line = useQuery({ ...useTRPC().version.timeline.queryOptions({ slug }), enabled: count > 0 });
  return (
    <Section
      id="versions"
      title={t("version.title", { count })}
      aside={count > 0 && <Link href={`/apps/${slug}/versions`}>{t("version.more")}</Link>}
    >
      {count === 0 ? (
        <p className="small dim">{t("version.none")}</p>
      ) : (
        <Answer of={line} waiting={<Rows count={Math.min(count, shown)} height={40} />}>
          {(answer) => <Newest slug={slug} line={answer} />}
        </Answer>
      )}
    </Section>
  );
}

function Newest({ slug, line: { versions, inForce } }: { slug: string; line: Timeline }) {
  const t = useTranslations();
  const dates = useDates();
  return (
    <ul className={page.list}>
      {versions
        .slice(-shown)
        .reverse()
        .map((version) => (
          <li key={version.n} className={css.versions}>
            <p>
              <a href={`/d/${slug}/v/${version.n}`}>
                <b>{t("version.one", { number: version.n })}</b>
              </a>{" "}
              <span className="dim">
                {t(`versions.effective.${whenOf(version.fate)}`, {
                  date: dates.instant(version.effectiveAt),
                })}
              </span>
            </p>
            <FateMark of={version} inForce={inForce} />
          </li>
        ))}
    </ul>
  );
}
