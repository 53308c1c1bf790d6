"use client";
// Home: what is in the registry, the apps with their public pages, what data they take, and where to begin.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { AppList } from "../app-page/app-list.tsx";
import { Section } from "../shell/page.tsx";
import { useTerms } from "../words/terms-context.tsx";
import { HeatMap } from "./heat-map.tsx";
import css from "./home.module.css";
import { SearchBox } from "./search-box.tsx";
import { WhereToStart } from "./where-to-start.tsx";

export function Home() {
  const t = useTranslations();
  const overview = useQuery(useTRPC().registry.overview.queryOptions());
  const counts = overview.data?.counts;
  const numbers = [
    { href: "/sdks", key: "home.sdks", value: counts?.sdks },
    { href: "/apps", key: "home.apps", value: counts?.apps },
    { href: "/data-types", key: "home.dataTypes", value: Object.keys(useTerms().dataType).length },
  ] as const;
  return (
    <>
      <div className={css.start}>
        <div>
          <h1 className={css.lead}>{t("home.title")}</h1>
          <p className="dim">{t("home.what")}</p>
          <ul className={css.numbers}>
            {numbers.map(({ href, key, value }) => (
              <li key={href}>
                <Link href={href}>
                  <b>{value === undefined ? "–" : t("number", { value })}</b> {t(key, { count: value ?? 0 })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <SearchBox />
      </div>
      <Section id="apps" title={t("home.yourApps")} aside={<Link href="/apps">{t("home.allApps")}</Link>}>
        <AppList level={3} />
      </Section>
      <div className={css.two}>
        <HeatMap />
        <WhereToStart />
      </div>
    </>
  );
}
