"use client";
// What gives the SDK away in a build: packages, class prefixes, hosts; each with a button to copy it.
import type { Sdk } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { Certainty } from "../marks/certainty.tsx";
import { Copy } from "../marks/copy.tsx";
import { Unstated } from "../marks/unstated.tsx";
import { Section } from "../shell/page.tsx";
import css from "./sdk.module.css";

export function CoordinatesSection({ sdk }: { sdk: Sdk }) {
  const t = useTranslations();
  const { purls, classPrefixes, domains } = sdk.coordinates;
  const parts = [
    { title: t("coordinates.packages"), values: purls },
    { title: t("coordinates.classes"), values: classPrefixes },
    { title: t("coordinates.hosts"), values: domains },
  ].filter((part) => part.values.length > 0);
  return (
    <Section
      id="coordinates"
      title={t("coordinates.title")}
      aside={<Certainty of={sdk.confidence.coordinates} explain />}
    >
      {parts.length === 0 && (
        <p className="small">
          <Unstated />
        </p>
      )}
      <div className={css.coordinates}>
        {parts.map((part) => (
          <div key={part.title}>
            <h3>{part.title}</h3>
            <ul>
              {part.values.map((value) => (
                <li key={value}>
                  <code>{value}</code>
                  <Copy text={value} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
