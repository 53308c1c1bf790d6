"use client";
// What is wrong in all apps.
import { useTranslations } from "next-intl";
import { PageHead } from "../shell/page.tsx";
import { WatchTabs } from "./tabs.tsx";
import { TroubleList } from "./trouble-list.tsx";

export function FindingsPage() {
  const t = useTranslations();
  return (
    <>
      <PageHead title={t("findings.title")}>{t("findings.what")}</PageHead>
      <WatchTabs />
      <TroubleList />
    </>
  );
}
