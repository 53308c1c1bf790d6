"use client";
// One app in the place of all: which of its SDKs takes which kind of data.
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useTRPC } from "../api/trpc.ts";
import { DataMap } from "../app-page/data-map.tsx";
import css from "./heat.module.css";

// Home is there without it: what chooses one of a thousand weighs more than the map.
const AppSelect = dynamic(() => import("../shell/app-select.tsx").then((module) => module.AppSelect), {
  ssr: false,
});

export function AppMap({ slug }: { slug: string }) {
  const preview = useQuery(useTRPC().app.preview.queryOptions({ slug }));
  return <DataMap document={preview.data?.document} />;
}

/** Chooses between all apps ("") and one. */
export function MapChoice({ value, choose }: { value: string; choose: (slug: string) => void }) {
  const t = useTranslations();
  const apps = useQuery(useTRPC().app.index.queryOptions());
  return (
    <div className={css.choice}>
      <AppSelect
        apps={(apps.data ?? []).map(({ app }) => app)}
        label={t("heat.of")}
        isLabelShown={false}
        none={t("heat.allApps")}
        value={value}
        choose={choose}
      />
    </div>
  );
}
