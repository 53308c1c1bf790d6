"use client";
// The properties of a data type that decide how it must be treated.
import type { DataType } from "@pilu/schema/taxonomy";
import { useTranslations } from "next-intl";
import { Fact, Facts, Section } from "../shell/page.tsx";
import { laws } from "../words/term-shapes.ts";
import { useTerm, useTerms } from "../words/terms-context.tsx";
import { lifespanKey } from "./lifespan.ts";
import { appleLabel, googleKey } from "./store-labels.ts";

export function TypeFacts({
  type,
  googleLabels,
}: {
  type: DataType;
  googleLabels: Readonly<Record<string, string>>;
}) {
  const t = useTranslations();
  const terms = useTerms();
  const term = useTerm();
  const comma = t("list.comma");
  const google = type.google === null ? null : googleKey(type.google);
  return (
    <Section id="facts" title={t("sdk.facts")}>
      <Facts>
        <Fact name={t("types.aliasesZh")}>
          <span lang="zh-CN">{type.aliases["zh-CN"].join("、")}</span>
        </Fact>
        <Fact name={t("types.aliasesEn")}>
          <span lang="en">{type.aliases.en.join(", ")}</span>
        </Fact>
        {laws.map((law) => (
          <Fact key={law} name={t(`law.${law}`)}>
            {t(`sensitivity.${type.sensitive[law]}`)} <span className="dim">{t(`lawLong.${law}`)}</span>
          </Fact>
        ))}
        <Fact name={t("types.reset")}>
          {t(`resettable.${type.resettable}`)}
          {type.lifespan !== null && (
            <span className="dim"> {t(`lifespan.${lifespanKey(type.lifespan)}`)}</span>
          )}
        </Fact>
        <Fact name={t("sdk.platforms")}>{type.platforms.map((id) => term("platform", id)).join(comma)}</Fact>
        <Fact name={t("types.apple")}>
          {type.apple === null ? (
            <span className="dim">{t("types.noMapping")}</span>
          ) : (
            <>
              <span lang="en">{appleLabel(type.apple)}</span> <code className="dim tiny">{type.apple}</code>
            </>
          )}
        </Fact>
        <Fact name={t("types.google")}>
          {type.google === null || google === null ? (
            <span className="dim">{t("types.noMapping")}</span>
          ) : (
            <>
              <span lang="en">{googleLabels[google] ?? google}</span>{" "}
              <code className="dim tiny">{type.google.response}</code>
            </>
          )}
        </Fact>
        <Fact name={t("types.mapping")}>{t(`mapping.${type.mapping}`)}</Fact>
        {type.permissions.length > 0 && (
          <Fact name={t("types.permissions")}>
            {type.permissions.map((id) => (
              <p key={id}>
                {terms.permission[id] ?? ""} <code className="dim tiny">{id}</code>
              </p>
            ))}
          </Fact>
        )}
        <Fact name={t("types.id")}>
          <code>{type.id}</code>
        </Fact>
      </Facts>
    </Section>
  );
}
