"use client";
// Home: what waits for me, what takes effect soon, what just happened; then the apps and what they hand to others.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AppList } from "../app-page/app-list.tsx";
import { Allowed } from "../session/allowed.tsx";
import { PageHead, Section } from "../shell/page.tsx";
import { HeatMap } from "./heat-map.tsx";
import css from "./home.module.css";
import { Lately } from "./lately.tsx";
import { Soon } from "./soon.tsx";
import { Waits } from "./waits.tsx";
import { WhereToStart } from "./where-to-start.tsx";

export function Home() {
  const t = useTranslations();
  return (
    <>
      <PageHead title={t("desk.title")} />
      <div className={css.two}>
        <Waits />
        <div>
          <Soon />
          <Lately />
        </div>
      </div>
      <Section id="apps" title={t("home.yourApps")} aside={<Link href="/apps">{t("home.allApps")}</Link>}>
        <AppList level={3} />
      </Section>
      <div className={css.two}>
        <HeatMap />
        <Allowed action="change.propose">
          <WhereToStart />
        </Allowed>
      </div>
    </>
  );
}
