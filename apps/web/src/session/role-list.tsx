"use client";
import type { AccessRole } from "@pilu/schema";
import { useTranslations } from "next-intl";
import css from "../shell/page.module.css";

/** Roles as tags, each by its name. */
export function RoleList({ roles }: { roles: readonly AccessRole[] }) {
  const t = useTranslations();
  return (
    <ul className={css.tags} aria-label={t("role.all")}>
      {roles.map((role) => (
        <li key={role} className={css.tag}>
          {t(`role.${role}`)}
        </li>
      ))}
    </ul>
  );
}
