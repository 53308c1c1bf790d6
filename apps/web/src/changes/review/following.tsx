"use client";
import { useTranslations } from "next-intl";
import type { Block } from "./blocks.ts";
import { DifferenceTitle } from "./difference-title.tsx";
import css from "./review.module.css";

/** Differences that only follow from others, folded away. */
export function Following({ of }: { of: Block["following"] }) {
  const t = useTranslations();
  if (of.length === 0) return null;
  return (
    <details className={css.following}>
      <summary>{t("review.following", { count: of.length })}</summary>
      <ul>
        {of.map((one) => (
          <li key={one.key}>
            <DifferenceTitle of={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
