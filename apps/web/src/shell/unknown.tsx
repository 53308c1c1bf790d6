"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import css from "./page.module.css";
import { PageTitle } from "./page.tsx";

/** What stands in the place of something that is not there. */
export function Unknown() {
  const t = useTranslations();
  return (
    <div className={css.empty}>
      <PageTitle>{t("unknown.title")}</PageTitle>
      <h1>{t("unknown.title")}</h1>
      <p className="dim">{t("unknown.why")}</p>
      <p>
        <Link href="/sdks">{t("nav.sdks")}</Link> · <Link href="/apps">{t("nav.apps")}</Link> ·{" "}
        <Link href="/data-types">{t("nav.dataTypes")}</Link>
      </p>
    </div>
  );
}
