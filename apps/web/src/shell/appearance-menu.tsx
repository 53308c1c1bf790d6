"use client";
// Light, dark or as the system has it; and whether single keys are shortcuts (WCAG 2.1.4).
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { LazyMenu } from "./lazy-menu.tsx";
import css from "./shell.module.css";

const items = () => import("./appearance-items.tsx").then((module) => module.AppearanceItems);

export function AppearanceMenu() {
  const t = useTranslations();
  return (
    <LazyMenu
      width={260}
      items={items}
      button={
        <button className={css.iconButton} type="button" aria-label={t("appearance.title")}>
          <IconAdjustmentsHorizontal className="icon" stroke={1.75} aria-hidden="true" />
        </button>
      }
    />
  );
}
