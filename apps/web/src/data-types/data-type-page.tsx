"use client";
// One data type: its names, what the laws and stores call it, how long it follows a person, and who collects it.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { SensitiveLaws } from "../marks/sensitive.tsx";
import page from "../shell/page.module.css";
import { PageHead, PageTitle, Section } from "../shell/page.tsx";
import { Answer, PageRows } from "../shell/state.tsx";
import { laws } from "../words/term-shapes.ts";
import { useTerm } from "../words/terms-context.tsx";
import { Names, useName } from "../words/words.tsx";
import { AppsOfType, SdksOfType } from "./of-type.tsx";
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
                title={t("types.bySdks", { count: sdks })}
                aside={sdks > 0 && <Link href={`/sdks?type=${type.id}`}>{t("vendor.inCatalogue")}</Link>}
              >
                {sdks === 0 ? (
                  <p className="small dim">{t("types.bySdksNone")}</p>
                ) : (
                  <SdksOfType id={type.id} />
                )}
              </Section>
            </div>
            <Section id="apps" title={t("types.byApps", { count: apps })}>
              {apps === 0 ? (
                <p className="small dim">{t("types.byAppsNone")}</p>
              ) : (
                <AppsOfType id={type.id} />
              )}
            </Section>
          </div>
        </>
      )}
    </Answer>
  );
}
