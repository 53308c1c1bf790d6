"use client";
// The apps that use an SDK: in which role, for what, from when on.
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { SdkFacts } from "../api/answers.ts";
import { More } from "../shell/more.tsx";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { useTerm } from "../words/terms-context.tsx";
import { Names, Words } from "../words/words.tsx";
import css from "./sdk.module.css";

const batch = 50;

export function UsedBySection({ facts: { usedBy } }: { facts: SdkFacts }) {
  const t = useTranslations();
  const term = useTerm();
  const list = useRef<HTMLUListElement>(null);
  const [most, setMost] = useState(batch);
  const shown = Math.min(most, usedBy.length);
  // What is known is drawn some at a time: an SDK may be in a thousand apps.
  const rest = {
    hasNextPage: shown < usedBy.length,
    isFetchingNextPage: false,
    fetchNextPage: async () => setMost(most + batch),
  };
  return (
    <Section id="used-by" title={t("sdk.usedBy", { count: usedBy.length })}>
      {usedBy.length === 0 ? (
        <p className="small dim">{t("sdk.usedByNone")}</p>
      ) : (
        <ul className={page.list} ref={list}>
          {usedBy.slice(0, shown).map(({ app, integration }) => (
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
      <More of={rest} list={list} shown={shown} total={usedBy.length} batch={batch} />
    </Section>
  );
}
