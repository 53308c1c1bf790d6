"use client";
// One app in the place of all: which of its SDKs takes which kind of data.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { DataMap } from "../app-page/data-map.tsx";
import { useName } from "../words/words.tsx";
import css from "./heat.module.css";

export function AppMap({ slug }: { slug: string }) {
  const preview = useQuery(useTRPC().app.preview.queryOptions({ slug }));
  return <DataMap document={preview.data?.document} />;
}

/** Chooses between all apps ("") and one. */
export function MapChoice({ value, choose }: { value: string; choose: (slug: string) => void }) {
  const t = useTranslations();
  const name = useName();
  const apps = useQuery(useTRPC().app.index.queryOptions());
  return (
    <label className={css.choice}>
      <span className="sr">{t("heat.of")}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t("heat.allApps")}</option>
        {(apps.data ?? []).map(({ app }) => (
          <option key={app.id} value={app.slug}>
            {name(app.names)}
          </option>
        ))}
      </select>
    </label>
  );
}
