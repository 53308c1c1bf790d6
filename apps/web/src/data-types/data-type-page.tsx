"use client";
// One data type: its names, what the laws and stores call it, how long it follows a person, and who collects it.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { DemandMark } from "../marks/demand.tsx";
import { SensitiveLaws } from "../marks/sensitive.tsx";
import page from "../shell/page.module.css";
import { PageHead, PageTitle, Section } from "../shell/page.tsx";
import { Answer, PageRows } from "../shell/state.tsx";
import { laws } from "../words/term-shapes.ts";
import { useTerm } from "../words/terms-context.tsx";
import { Names, useName, Words } from "../words/words.tsx";
import { TypeFacts } from "./type-facts.tsx";

export function DataTypePage({
  id,
  googleLabels,
}: {
  id: string;
  googleLabels: Readonly<Record<string, string>>;
}) {
  const t = useTranslations();
  const term = useTerm();
  const name = useName();
  const answer = useQuery(useTRPC().dataType.get.queryOptions({ id }));
  return (
    <Answer of={answer} title={t("nav.dataTypes")} waiting={<PageRows />}>
      {({ type, sdks, apps }) => (
        <>
          <PageTitle>{name(type.label)}</PageTitle>
          <PageHead title={<Names of={type.label} />}>
            <Link href={`/data-types?group=${type.group}`}>{term("group", type.group)}</Link>
            {laws.some((law) => type.sensitive[law] !== "no") && <SensitiveLaws of={type.sensitive} />}
          </PageHead>
          <div className={page.two}>
            <div>
              <TypeFacts type={type} googleLabels={googleLabels} />
              <Section
                id="sdks"
                title={t("types.bySdks", { count: sdks.length })}
                aside={
                  sdks.length > 0 && <Link href={`/sdks?type=${type.id}`}>{t("vendor.inCatalogue")}</Link>
                }
              >
                {sdks.length === 0 && <p className="small dim">{t("types.bySdksNone")}</p>}
                <ul className={sdks.length === 0 ? undefined : page.list}>
                  {sdks.map(({ sdk, vendor, items }) => (
                    <li key={sdk.id}>
                      <Link href={`/sdks/${sdk.id}`}>
                        <b>
                          <Names of={sdk.names} />
                        </b>
                      </Link>
                      <p className="dim">
                        {term("function", sdk.function)} · <Words of={vendor.names} />
                      </p>
                      {items.map((item) => (
                        <p className="dim" key={item.platforms.join()}>
                          <DemandMark of={item.demand} /> ·{" "}
                          {item.platforms.map((platform) => term("platform", platform)).join(t("list.comma"))}
                        </p>
                      ))}
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
            <Section id="apps" title={t("types.byApps", { count: apps.length })}>
              {apps.length === 0 && <p className="small dim">{t("types.byAppsNone")}</p>}
              <ul className={apps.length === 0 ? undefined : page.list}>
                {apps.map((app) => (
                  <li key={app.slug}>
                    <Link href={`/apps/${app.slug}`}>
                      <Words of={app.names} />
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        </>
      )}
    </Answer>
  );
}
