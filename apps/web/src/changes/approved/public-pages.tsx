"use client";
// The way from an approval to the public pages that tell of it.
import { useQueries, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { useTRPC } from "../../api/trpc.ts";
import { useName } from "../../words/words.tsx";
import type { Approval, ChangeFacts } from "../shapes.ts";

const named = 4;
const asked = 20;

export function PublicPages({ edits, leftOut }: Pick<ChangeFacts, "edits"> & Pick<Approval, "leftOut">) {
  const t = useTranslations();
  const reader = useLocale();
  const say = useName();
  const trpc = useTRPC();
  const apps = useQuery(trpc.app.index.queryOptions());
  const sdks = useQueries({
    queries: edits
      .filter(({ kind }) => kind === "sdk")
      .slice(0, asked)
      .map(({ id }) => trpc.sdk.uses.queryOptions({ id, limit: named + 1 })),
  });
  const reached = new Set<string>([
    ...edits.flatMap(({ kind, id }) =>
      kind === "app" || kind === "integration" ? id.replace(/\/.*/, "") : [],
    ),
    ...sdks.flatMap(({ data }) => data?.rows.map(({ app }) => app.id as string) ?? []),
  ]);
  for (const { app } of leftOut) reached.delete(app);
  const pages = (apps.data ?? []).filter(({ app, version }) => version !== null && reached.has(app.id));
  if (pages.length === 0) return null;
  return (
    <p className="small">
      {t("approved.pages", { count: pages.length })}{" "}
      {pages.slice(0, named).map(({ app }, at) => (
        <Fragment key={app.id}>
          {at > 0 && t("list.comma")}
          <a href={`/d/${app.slug}/${reader}`}>{say(app.names)}</a>
        </Fragment>
      ))}
      {pages.length > named && ` ${t("review.moreApps", { count: pages.length - named })}`}
    </p>
  );
}
