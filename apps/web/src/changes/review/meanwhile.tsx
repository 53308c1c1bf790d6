"use client";
// What went on around the change: fields that others changed since it began, and fields that are set again later.
import { IconClockEdit } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import page from "../../shell/page.module.css";
import { useDates } from "../../words/dates.ts";
import { EntityName } from "../values/entity-name.tsx";
import { useFieldPath } from "../values/use-field-path.ts";
import { useTold } from "../values/use-told.ts";
import { WasAndIs } from "../values/was-and-is.tsx";
import { useOnReview } from "./on-review.ts";
import css from "./review.module.css";

export function Meanwhile() {
  const t = useTranslations();
  const dates = useDates();
  const told = useTold();
  const pathOf = useFieldPath();
  const { review } = useOnReview();
  const again = review.edits.filter(({ setAgain }) => setAgain.length > 0);
  const moved = review.edits.filter(({ movedSince }) => movedSince.length > 0);
  return (
    <>
      {again.length > 0 && (
        <div className={`${page.note} ${page.look}`}>
          <IconClockEdit className="icon" stroke={1.75} aria-hidden="true" />
          <div>
            <b>{t("review.setAgain")}</b>
            <ul className={page.faults}>
              {again.flatMap(({ kind, id, setAgain }) =>
                setAgain.map(({ path, to, effectiveAt, seq }) => {
                  const { words, field } = pathOf(path);
                  return (
                    <li key={`${kind} ${id} ${path} ${seq}`}>
                      <EntityName kind={kind} id={id} /> › {words}:{" "}
                      {t("review.setAgainTo", { text: told(to, field), date: dates.instant(effectiveAt) })}
                    </li>
                  );
                }),
              )}
            </ul>
          </div>
        </div>
      )}
      {moved.length > 0 && (
        <details className={css.following}>
          <summary>
            {t("review.movedSince", {
              count: moved.reduce((sum, { movedSince }) => sum + movedSince.length, 0),
            })}
          </summary>
          <ul className={css.fields}>
            {moved.flatMap(({ kind, id, movedSince }) =>
              movedSince.map(({ path, from, to }) => {
                const { words, field, language } = pathOf(path);
                return (
                  <li key={`${kind} ${id} ${path}`}>
                    <span className={css.fieldName}>
                      <EntityName kind={kind} id={id} /> › {words}
                    </span>
                    <WasAndIs from={from} to={to} field={field} language={language} />
                  </li>
                );
              }),
            )}
          </ul>
        </details>
      )}
    </>
  );
}
