"use client";
// Which sensitive data leaves the apps, over all of them: in how many apps each type is handed on, and how many SDKs take it.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import { useSensitiveCount } from "../marks/sensitive.tsx";
import page from "../shell/page.module.css";
import { Section } from "../shell/page.tsx";
import { Rows } from "../shell/state.tsx";
import { useTerms } from "../words/terms-context.tsx";

/** Types that are shown at first, those of the most apps. */
const fewest = 12;

export function SensitiveMap() {
  const t = useTranslations();
  const terms = useTerms();
  const sensitive = useSensitiveCount();
  const [isWhole, setWhole] = useState(false);
  const reach = useQuery(useTRPC().dataType.reach.queryOptions());
  const rows = (reach.data ?? [])
    .filter(({ id }) => sensitive([id]) > 0)
    .sort((a, b) => b.apps - a.apps || a.id.localeCompare(b.id));
  if (!reach.isPending && rows.length === 0) return null;
  return (
    <Section id="sensitive" title={t("heat.sensitiveTitle")}>
      {reach.isPending ? (
        <Rows count={6} height={30} />
      ) : (
        <>
          <table className={page.table}>
            <caption className="sr">{t("heat.sensitiveTitle")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("data.type")}</th>
                <th scope="col">{t("types.apps")}</th>
                <th scope="col">{t("types.sdks")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, isWhole ? rows.length : fewest).map(({ id, apps, sdks }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={`/data-types/${id}`}>{terms.dataType[id]?.label ?? id}</Link>
                  </th>
                  <td>{t("number", { value: apps })}</td>
                  <td>{t("number", { value: sdks })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {!isWhole && rows.length > fewest && (
            <Button variant="subtle" onClick={() => setWhole(true)}>
              {t("heat.showAll", { count: rows.length })}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}
