"use client";
// Where the facts were read and how sure each group of them is, with what a suggestion from memory means.
import type { Sdk } from "@pilu/schema";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Certainty } from "../marks/certainty.tsx";
import { OutsideLink } from "../marks/outside-link.tsx";
import page from "../shell/page.module.css";
import { Fact, Facts, Section } from "../shell/page.tsx";
import { useDates } from "../words/dates.ts";

const groups = ["data", "policy", "coordinates"] as const;

export function SourceSection({ sdk }: { sdk: Sdk }) {
  const t = useTranslations();
  const dates = useDates();
  const fromMemory = groups.some((group) => sdk.confidence[group] === "recall");
  return (
    <Section id="sources" title={t("sources.title")}>
      <Facts>
        {groups.map((group) => (
          <Fact key={group} name={t(`sources.${group}`)}>
            <Certainty of={sdk.confidence[group]} />
            <p className="dim tiny">{t(`certaintyWhy.${sdk.confidence[group]}`)}</p>
          </Fact>
        ))}
      </Facts>
      {fromMemory && (
        <p className={`${page.note} ${page.look}`} style={{ marginTop: 12 }}>
          <IconInfoCircle className="icon" stroke={1.75} aria-hidden="true" />
          <span>{t("sources.recall")}</span>
        </p>
      )}
      <ul className={page.list} style={{ marginTop: 12 }}>
        {sdk.sources.map((source) => (
          <li key={`${source.title} ${source.url}`}>
            {source.url === null ? source.title : <OutsideLink href={source.url}>{source.title}</OutsideLink>}
            {source.readOn !== null && (
              <p className="dim tiny">{t("sources.readOn", { date: dates.day(source.readOn) })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
