"use client";
import Link from "next/link";
// The apps that use an SDK: in which role, for what, from when on.
import { useTranslations } from "next-intl";
import type { SdkFacts } from "../api/answers.ts";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names, Words } from "../words/words.tsx";
import css from "./sdk.module.css";

export function UsedBySection({ facts: { usedBy } }: { facts: SdkFacts }) {
  const t = useTranslations();
  const term = useTerm();
  return (
    <Section id="used-by" title={t("sdk.usedBy", { count: usedBy.length })}>
      {usedBy.length === 0 ? (
        <p className="small dim">{t("sdk.usedByNone")}</p>
      ) : (
        <ul className={page.list}>
          {usedBy.map(({ app, integration }) => (
            <li key={app.id} className={css.use}>
              <p>
                <Link href={`/apps/${app.slug}`}>
                  <b>
                    <Names of={app.names} />
                  </b>
                </Link>
              </p>
              <p>
                <Words of={integration.scenario} />
              </p>
              <p className="dim">
                {term("role", integration.role)} · {term("trigger", integration.trigger)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
