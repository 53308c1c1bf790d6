"use client";
import Link from "next/link";
// The facts of an SDK that fit on a line each, with how sure each group of them is.
import { useTranslations } from "next-intl";
import type { SdkFacts } from "../api/answers.ts";
import { Certainty } from "../marks/certainty.tsx";
import { OutsideLink } from "../marks/outside-link.tsx";
import { Unstated } from "../marks/unstated.tsx";
import { Fact, Facts, Section } from "../shell/page.tsx";
import { ContactLines } from "../vendor/contact-lines.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names, Words } from "../words/words.tsx";
import { Kept } from "./kept.tsx";

export function SdkFactList({ facts: { sdk, vendor } }: { facts: SdkFacts }) {
  const t = useTranslations();
  const term = useTerm();
  const links = [
    { label: t("sdk.policy"), url: sdk.links.policy },
    { label: t("sdk.site"), url: sdk.links.site },
    { label: t("sdk.documentation"), url: sdk.links.documentation },
    { label: t("sdk.optOut"), url: sdk.links.optOut },
  ];
  const comma = t("list.comma");
  return (
    <Section id="facts" title={t("sdk.facts")}>
      <Facts>
        <Fact name={t("sdk.vendor")}>
          <Link href={`/vendors/${vendor.id}`}>
            <Names of={vendor.names} />
          </Link>
        </Fact>
        <Fact name={t("vendor.seat")}>
          {vendor.country === null ? <Unstated /> : term("country", vendor.country)}
        </Fact>
        <Fact name={t("vendor.contact")}>
          <ContactLines contact={vendor.contact} />
        </Fact>
        <Fact name={t("sdk.kind")}>{term("kind", sdk.kind)}</Fact>
        <Fact name={t("sdk.purposes")}>
          <p>
            <Words of={sdk.purposeText} />
          </p>
          <p className="dim">{sdk.purposes.map((id) => term("purpose", id)).join(comma)}</p>
        </Fact>
        <Fact name={t("sdk.methods")}>{sdk.methods.map((id) => term("method", id)).join(comma)}</Fact>
        <Fact name={t("sdk.treatment")}>
          {sdk.treatment === null ? <Unstated /> : term("treatment", sdk.treatment)}
        </Fact>
        <Fact name={t("sdk.retention")}>
          <Kept retention={sdk.retention} />
        </Fact>
        <Fact name={t("sdk.overseas")}>
          {sdk.overseas === "not-stated" ? <Unstated /> : t(`overseas.${sdk.overseas}`)}
        </Fact>
        {links.map(({ label, url }) => (
          <Fact
            key={label}
            name={label}
            mark={label === t("sdk.policy") ? <Certainty of={sdk.confidence.policy} explain /> : undefined}
          >
            {url === null ? <Unstated /> : <OutsideLink href={url} />}
          </Fact>
        ))}
        {sdk.links.otherPolicies.map((policy) => (
          <Fact key={policy.url} name={t("sdk.otherPolicy")}>
            <OutsideLink href={policy.url}>
              <Words of={policy.title} />
            </OutsideLink>
          </Fact>
        ))}
        {sdk.aliases.length > 0 && <Fact name={t("sdk.aliases")}>{sdk.aliases.join(comma)}</Fact>}
        {sdk.security !== null && (
          <Fact name={t("sdk.security")}>
            <Words of={sdk.security} />
          </Fact>
        )}
        {sdk.certification !== null && (
          <Fact name={t("sdk.certification")}>
            <Words of={sdk.certification} />
          </Fact>
        )}
        {sdk.notes !== null && (
          <Fact name={t("sdk.notes")}>
            <Words of={sdk.notes} />
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
