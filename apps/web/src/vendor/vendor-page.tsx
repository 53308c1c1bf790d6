"use client";
// One company: seat, contact, what became of it, and the SDKs it offers.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { typesOf } from "../catalogue/types-of.ts";
import { Certainty } from "../marks/certainty.tsx";
import { OutsideLink } from "../marks/outside-link.tsx";
import { SensitiveCount, useSensitiveCount } from "../marks/sensitive.tsx";
import { Unstated } from "../marks/unstated.tsx";
import { DoLink } from "../register/do-link.tsx";
import page from "../shell/page.module.css";
import { Fact, Facts, PageHead, PageTitle, Section } from "../shell/page.tsx";
import { Answer, PageRows } from "../shell/state.tsx";
import { useDates } from "../words/dates.ts";
import { useTerm } from "../words/terms-context.tsx";
import { Names, useName, Words } from "../words/words.tsx";
import { ContactLines } from "./contact-lines.tsx";

export function VendorPage({ id }: { id: string }) {
  const t = useTranslations();
  const term = useTerm();
  const name = useName();
  const dates = useDates();
  const sensitive = useSensitiveCount();
  const answer = useQuery(useTRPC().vendor.get.queryOptions({ id }));
  return (
    <Answer of={answer} title={t("nav.sdks")} waiting={<PageRows />}>
      {({ vendor, sdks }) => (
        <>
          <PageTitle>{name(vendor.names)}</PageTitle>
          <PageHead
            title={<Names of={vendor.names} />}
            aside={<DoLink href={`/vendors/${vendor.id}/edit`} label={t("registerDo.edit")} />}
          >
            {vendor.status === "retired" && <span className={page.tag}>{t("state.retired")}</span>}
            <Link href={`/sdks?vendor=${vendor.id}`}>{t("vendor.inCatalogue")}</Link>
          </PageHead>
          <div className={page.two}>
            <Section id="sdks" title={t("vendor.sdks", { count: sdks.length })}>
              <ul className={page.list}>
                {sdks.map((sdk) => (
                  <li key={sdk.id}>
                    <Link href={`/sdks/${sdk.id}`}>
                      <b>
                        <Names of={sdk.names} />
                      </b>
                    </Link>
                    <p className="dim">
                      {term("function", sdk.function)} ·{" "}
                      {sdk.platforms.map((platform) => term("platform", platform)).join(t("list.comma"))} ·{" "}
                      {sdk.data.kind === "items"
                        ? t("data.count", { count: typesOf(sdk.data).length })
                        : t(`data.${sdk.data.kind === "none" ? "none" : "notStated"}`)}{" "}
                      <SensitiveCount count={sensitive(typesOf(sdk.data))} /> ·{" "}
                      <Certainty of={sdk.confidence.data} />
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
            <Section id="facts" title={t("sdk.facts")}>
              <Facts>
                <Fact name={t("vendor.seat")}>
                  {vendor.country === null ? <Unstated /> : term("country", vendor.country)}
                </Fact>
                <Fact name={t("vendor.contact")}>
                  <ContactLines contact={vendor.contact} />
                </Fact>
                <Fact name={t("sdk.site")}>
                  {vendor.site === null ? <Unstated /> : <OutsideLink href={vendor.site} />}
                </Fact>
                {vendor.history.map((event) => (
                  <Fact key={`${event.on} ${event.kind}`} name={dates.day(event.on)}>
                    <p>
                      {t(`vendor.event.${event.kind}`)} · <Words of={event.from} />
                    </p>
                    <p className="dim">
                      <Words of={event.reason} />
                    </p>
                  </Fact>
                ))}
                {vendor.sources.map((source) => (
                  <Fact key={source.title} name={t("sources.one")}>
                    {source.url === null ? (
                      source.title
                    ) : (
                      <OutsideLink href={source.url}>{source.title}</OutsideLink>
                    )}
                  </Fact>
                ))}
              </Facts>
            </Section>
          </div>
        </>
      )}
    </Answer>
  );
}
