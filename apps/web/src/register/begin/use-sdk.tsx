"use client";
// Which app an SDK of the registry goes into: those that do not use it yet.
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { PageHead, PageTitle } from "../../shell/page.tsx";
import { Answer, Empty, PageRows, Rows } from "../../shell/state.tsx";
import { Names, useName } from "../../words/words.tsx";
import css from "../register.module.css";

export function UseSdk({ id }: { id: string }) {
  const t = useTranslations();
  const name = useName();
  const trpc = useTRPC();
  const answer = useQuery(trpc.sdk.get.queryOptions({ id }));
  const apps = useQuery(trpc.app.index.queryOptions());
  return (
    <Answer of={answer} title={t("registerFind.use")} waiting={<PageRows />}>
      {({ sdk, usedBy }) => {
        const users = new Set<string>(usedBy.map(({ app }) => app.id));
        const title = t("registerUse.heading", { name: name(sdk.names) });
        return (
          <div className={css.find}>
            <PageTitle>{title}</PageTitle>
            <PageHead title={title} />
            <Answer of={apps} waiting={<Rows count={3} height={48} />}>
              {(rows) => {
                const live = rows.filter(({ app }) => app.status === "live");
                if (live.length === 0) return <Empty title={t("apps.noneTitle")}>{null}</Empty>;
                return (
                  <ul className={css.hits}>
                    {live.map(({ app }) => (
                      <li key={app.id}>
                        {users.has(app.id) ? (
                          <>
                            <span>
                              <Names of={app.names} />
                            </span>
                            <Link className="small" href={`/apps/${app.slug}/sdks/${sdk.id}/edit`}>
                              {t("registerUse.already")}
                            </Link>
                          </>
                        ) : (
                          <Link href={`/apps/${app.slug}/add?sdk=${sdk.id}`}>
                            <b>
                              <Names of={app.names} />
                            </b>
                          </Link>
                        )}
                      </li>
                    ))}
                  </ul>
                );
              }}
            </Answer>
          </div>
        );
      }}
    </Answer>
  );
}
