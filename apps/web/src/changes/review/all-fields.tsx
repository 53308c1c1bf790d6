"use client";
// Everything that a change edits, field by field: what stands on no page is decided too.
import { useTranslations } from "next-intl";
import type { EditFacts } from "../shapes.ts";
import { FieldList } from "../values/field-list.tsx";
import css from "./review.module.css";

/** Open from the beginning where no page tells of it: settings of the registry, sites that may frame a list. */
export function AllFields({ edits, isOpen }: { edits: readonly EditFacts[]; isOpen: boolean }) {
  const t = useTranslations();
  const count = edits.reduce((sum, { fields }) => sum + (fields?.length ?? 0), 0);
  if (count === 0) return null;
  const isSetting = edits.some(({ kind }) => kind === "registry");
  return (
    <section className={css.section} aria-label={t("review.allFields", { count })}>
      <details className={css.following} open={isOpen || isSetting}>
        <summary>{t("review.allFields", { count })}</summary>
        <FieldList edits={edits} />
      </details>
    </section>
  );
}
