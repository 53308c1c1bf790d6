"use client";
// Home: what waits for me, what is wrong, what takes effect soon, what just happened; then the apps, and pictures of them.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AppList } from "../app-page/app-list.tsx";
import { DoLink } from "../register/do-link.tsx";
import { Allowed } from "../session/allowed.tsx";
import { useMay } from "../session/me.ts";
import { PageHead, Section } from "../shell/page.tsx";
import { Due } from "./due.tsx";
import { HeatMap } from "./heat-map.tsx";
import css from "./home.module.css";
import { Lately } from "./lately.tsx";
import { SensitiveMap } from "./sensitive-map.tsx";
import { Soon } from "./soon.tsx";
import { Together } from "./together.tsx";
import { VersionsLine } from "./versions-line.tsx";
import { Waits } from "./waits.tsx";
import { WhereToStart } from "./where-to-start.tsx";
import { Wrong } from "./wrong.tsx";

export function Home() {
  const t = useTranslations();
  const decides = useMay()("change.decide");
  return (
    <>
      <PageHead
        title={t("desk.title")}
        aside={<DoLink href="/sdks/new" label={t("registerTitle.heading")} adds />}
      />
      <Together>
        <div className={css.two}>
          <div>
            <Waits />
            <Wrong />
          </div>
          <div>
            <Soon />
            {decides && <Due />}
            <Lately />
          </div>
        </div>
        <VersionsLine />
        <Section id="apps" title={t("home.yourApps")} aside={<Link href="/apps">{t("home.allApps")}</Link>}>
          <AppList level={3} />
        </Section>
        <div className={css.two}>
          <HeatMap />
          <SensitiveMap />
        </div>
        <Allowed action="change.propose">
          <WhereToStart />
        </Allowed>
      </Together>
    </>
  );
}
