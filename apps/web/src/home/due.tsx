"use client";
// What published versions still ask for, the earliest due first.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { useDates } from "../words/dates.ts";
import { Words } from "../words/words.tsx";

/** So many are shown; the counts of all come with them. */
const shownDuties = { limit: 4 };

/** What is asked once for all parts of home that tell of duties. */
export function useDutiesNext() {
  return useQuery({ ...useTRPC().duty.list.queryOptions(shownDuties), staleTime: 20_000 });
}

/** Nothing where nothing is owed. */
export function Due() {
  const t = useTranslations();
  const dates = useDates();
  const rows = useDutiesNext().data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section id="due" title={t("duties.soonest")} aside={<Link href="/duties">{t("nav.duties")}</Link>}>
      <ul className={page.list}>
        {rows.map(({ app, slug, names, n, duty, due, record }) => (
          <li key={`${app} ${n} ${duty}`}>
            <Link href={`/duties?app=${slug}`}>{t(`duties.duty.${duty}`)}</Link>
            <p className="dim">
              <Words of={names} /> · {t("version.one", { number: n })} ·{" "}
              {t("duties.dueOn", { date: dates.day(due) })} ·{" "}
              {record?.owner != null ? t("duties.ownedBy", { name: record.owner }) : t("duties.noOwner")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
