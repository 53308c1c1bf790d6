"use client";
// Which sensitive data the apps hand to others: types down, apps across.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import { Section, Wide } from "../shell/page.tsx";
import { Rows } from "../shell/state.tsx";
import { useTerms } from "../words/terms-context.tsx";
import { Words } from "../words/words.tsx";
import css from "./heat.module.css";
import { mostApps } from "./heat.ts";

/** Types that are shown at first: in an app for children all data is sensitive. */
const fewest = 12;

export function SensitiveMap() {
  const t = useTranslations();
  const terms = useTerms();
  const [isWhole, setWhole] = useState(false);
  const apps = useQuery(useTRPC().app.list.queryOptions({ limit: 30 }));
  const shown = (apps.data?.rows ?? [])
    .filter(({ app, sensitive }) => app.status === "live" && sensitive.length > 0)
    .slice(0, mostApps);
  const types = [...new Set(shown.flatMap(({ sensitive }) => sensitive))]
    .map((type) => ({ type, apps: shown.filter(({ sensitive }) => sensitive.includes(type)).length }))
    .sort((a, b) => b.apps - a.apps || a.type.localeCompare(b.type));
  if (!apps.isPending && types.length === 0) return null;
  return (
    <Section id="sensitive" title={t("heat.sensitiveTitle")}>
      {apps.isPending ? (
        <Rows count={6} height={30} />
      ) : (
        <Wide label={t("heat.sensitiveTitle")}>
          <table className={`${css.map} ${css.numbers}`}>
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr">{t("data.type")}</span>
                </th>
                {shown.map(({ app }) => (
                  <th scope="col" key={app.id} className={css.column}>
                    <Link href={`/apps/${app.slug}`}>
                      <Words of={app.names} />
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {types.slice(0, isWhole ? types.length : fewest).map(({ type }) => (
                <tr key={type}>
                  <th scope="row">
                    <Link href={`/data-types/${type}`}>{terms.dataType[type]?.label ?? type}</Link>
                  </th>
                  {shown.map(({ app, sensitive }) =>
                    sensitive.some((one) => one === type) ? (
                      <td key={app.id}>
                        <span className={css.full} aria-hidden="true" />
                        <span className="sr">{t("heat.handed")}</span>
                      </td>
                    ) : (
                      <td key={app.id} className="dim">
                        <span aria-hidden="true">·</span>
                        <span className="sr">{t("heat.notHanded")}</span>
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {!isWhole && types.length > fewest && (
            <Button variant="subtle" onClick={() => setWhole(true)}>
              {t("heat.showAll", { count: types.length })}
            </Button>
          )}
        </Wide>
      )}
    </Section>
  );
}
