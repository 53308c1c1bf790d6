"use client";
// The three rooms of what must be looked after: findings, policy links, duties.
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { isHere, watching } from "../shell/routes.ts";
import css from "./findings.module.css";

export function WatchTabs() {
  const t = useTranslations();
  const path = usePathname();
  return (
    <nav className={css.rooms} aria-label={t("watch.title")}>
      {watching.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={isHere(href, path) ? "page" : undefined}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
