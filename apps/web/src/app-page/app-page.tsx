"use client";
// One app: who answers for it, which SDKs are in it and with which data, its public page as it would read now.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AppFacts } from "../api/answers.ts";
import { useTRPC } from "../api/trpc.ts";
import { DoLink } from "../register/do-link.tsx";
import { useAddress } from "../shell/address.ts";
import page from "../shell/page.module.css";
import { PageHead, PageTitle } from "../shell/page.tsx";
import { Answer, PageRows, Rows } from "../shell/state.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names, useName, Words } from "../words/words.tsx";
import { AppMark } from "./app-mark.tsx";
import css from "./app-page.module.css";
import { DataMap } from "./data-map.tsx";
import { IntegrationTable } from "./integration-table.tsx";
import { Preview } from "./preview.tsx";
import { PublicLinks } from "./public-links.tsx";
import { VersionList } from "./version-list.tsx";

export function AppPage({ slug }: { slug: string }) {
  const t = useTranslations();
  const app = useQuery(useTRPC().app.get.queryOptions({ slug }));
  return (
    <Answer of={app} title={t("nav.apps")} waiting={<PageRows />}>
      {(facts) => <Known facts={facts} />}
    </Answer>
  );
}

function Known({ facts }: { facts: AppFacts }) {
  const t = useTranslations();
  const term = useTerm();
  const name = useName();
  const [{ width }] = useAddress(["width"]);
  const { app, integrations, versions } = facts;
  const preview = useQuery(useTRPC().app.preview.queryOptions({ slug: app.slug }));
  const comma = t("list.comma");
  return (
    <>
      <PageTitle>{name(app.names)}</PageTitle>
      <PageHead
        title={
          <span className={css.title}>
            <AppMark names={app.names} large />
            <span>
              <Names of={app.names} />
            </span>
          </span>
        }
        aside={
          <>
            <PublicLinks slug={app.slug} versions={versions} />
            <DoLink href={`/apps/${app.slug}/add`} label={t("registerDo.add")} adds />
            <DoLink href={`/apps/${app.slug}/edit`} label={t("registerDo.editPage")} />
          </>
        }
      >
        <span>
          <Words of={app.controller.names} />
        </span>
        <span>{app.platforms.map((id) => term("platform", id)).join(comma)}</span>
        <span>{app.regions.map((id) => term("region", id)).join(comma)}</span>
        <span>{term("audience", app.audience)}</span>
        <Link href={`/apps/${app.slug}/findings`}>{t("nav.findings")}</Link>
        {app.status === "retired" && <span className={page.tag}>{t("state.retired")}</span>}
      </PageHead>
      <div className={css.body} data-width={width === "desktop" ? "desktop" : "phone"}>
        <div style={{ minWidth: 0 }}>
          <IntegrationTable slug={app.slug} integrations={integrations} document={preview.data?.document} />
          <DataMap document={preview.data?.document} />
          <VersionList slug={app.slug} count={versions.length} />
        </div>
        <aside className={css.side} aria-label={t("preview.title")}>
          <Answer of={preview} waiting={<Rows count={1} height={560} />}>
            {(answer) => <Preview document={answer.document} />}
          </Answer>
        </aside>
      </div>
    </>
  );
}
