"use client";
// A page that could not be drawn; the bar above it still works.
import { useTranslations } from "next-intl";
import { PageHead, PageTitle } from "../shell/page.tsx";
import { Failure } from "../shell/state.tsx";

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  const t = useTranslations();
  return (
    <>
      <PageTitle>{t("failure.page")}</PageTitle>
      <PageHead title={t("failure.page")} />
      <Failure error={error} again={reset} />
    </>
  );
}
