"use client";
// The settings of the whole registry, to read: they change as everything does, by a reviewed change.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { DoLink } from "../register/do-link.tsx";
import { useMay } from "../session/me.ts";
import page from "../shell/page.module.css";
import { Fact, Facts, PageHead, Section } from "../shell/page.tsx";
import { management } from "../shell/routes.ts";
import { Answer, Note, Rows } from "../shell/state.tsx";

export function SettingsPage() {
  const t = useTranslations();
  const may = useMay();
  const overview = useQuery(useTRPC().registry.overview.queryOptions());
  const others = management.filter(
    ({ href, action }) => href !== "/settings" && action !== undefined && may(action),
  );
  return (
    <>
      <PageHead title={t("nav.settings")}>
        {others.map(({ href, label }) => (
          <Link key={href} href={href}>
            {t(label)}
          </Link>
        ))}
      </PageHead>
      <Note>{t("settings.how")}</Note>
      <Section
        id="registry"
        title={t("settings.registry")}
        aside={<DoLink href="/settings/edit" label={t("registerDo.edit")} />}
      >
        <Answer of={overview} waiting={<Rows count={4} height={40} />}>
          {({ settings, seq }) => (
            <Facts>
              {settings !== null && (
                <>
                  <Fact name={t("settings.taxonomy")}>{settings.taxonomy}</Fact>
                  <Fact name={t("settings.zone")}>{settings.timeZone}</Fact>
                  <Fact name={t("settings.lists")}>
                    {settings.listsApps ? t("settings.listed") : t("settings.unlisted")}
                  </Fact>
                  <Fact name={t("settings.overrides")}>
                    {settings.overrides.length === 0 ? (
                      t("settings.noOverrides")
                    ) : (
                      <ul className={page.faults}>
                        {settings.overrides.map(({ row, class: given, reason }) => (
                          <li key={row}>
                            {t("settings.override", { number: row, name: t(`settings.class.${given}`) })}{" "}
                            {t(`ruleRow.${row}` as "ruleRow.1")}. {reason}
                          </li>
                        ))}
                      </ul>
                    )}
                  </Fact>
                </>
              )}
              <Fact name={t("settings.seq")}>{t("number", { value: seq })}</Fact>
            </Facts>
          )}
        </Answer>
      </Section>
    </>
  );
}
