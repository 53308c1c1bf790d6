"use client";
// The edits of a change field by field, entity by entity, each with what it was and becomes.
import { useTranslations } from "next-intl";
import css from "../review/review.module.css";
import type { EditFacts } from "../shapes.ts";
import { EntityName } from "./entity-name.tsx";
import { useFieldPath } from "./use-field-path.ts";
import { useTold } from "./use-told.ts";
import { WasAndIs } from "./was-and-is.tsx";

export function FieldList({ edits }: { edits: readonly EditFacts[] }) {
  const t = useTranslations();
  return edits.map((edit) => (
    <section key={`${edit.kind} ${edit.id}`} className={css.block}>
      <h3 className={css.blockHead}>
        <EntityName kind={edit.kind} id={edit.id} />{" "}
        <span className="dim">{t(`entityKind.${edit.kind}`)}</span>
      </h3>
      {edit.fields?.length === 0 && <p className="dim small">{t("review.nothingLeft")}</p>}
      <ul className={css.fields}>
        {edit.fields?.map((field) => (
          <li key={field.path}>
            <Field {...field} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Field({ path, from, to }: { path: string; from: unknown; to: unknown }) {
  const t = useTranslations();
  const told = useTold();
  const { words, field, language } = useFieldPath()(path);
  const isWhole = path === "";
  return (
    <>
      <span className={css.fieldName}>{isWhole ? t("review.newEntity") : words}</span>
      {isWhole ? (
        <p className="small">{told(to, "")}</p>
      ) : (
        <WasAndIs from={from} to={to} field={field} language={language} />
      )}
    </>
  );
}
