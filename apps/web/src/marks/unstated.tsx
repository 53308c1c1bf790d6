"use client";
// The vendor's silence, in words: it is neither "none" nor "unprotected".
import { useTranslations } from "next-intl";
import css from "./marks.module.css";

export function Unstated() {
  const t = useTranslations();
  return <span className={css.unstated}>{t("state.unstated")}</span>;
}
