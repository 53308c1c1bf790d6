"use client";
// The edits of a change field by field, entity by entity, each with what it was and becomes.
import { useTranslations } from "next-intl";
import page from "../../shell/page.module.css";
import css from "../review/review.module.css";
import type { EditFacts } from "../shapes.ts";
import { EntityName } from "./entity-name.tsx";
import { useFieldPath } from "./use-field-path.ts";
import { isEmpty, useFieldName, useTold } from "./use-told.ts";
import { WasAndIs } from "./was-and-is.tsx";

/** What the heading of an entity says already. */
const inHeading: readonly string[] = ["id", "app", "sdk"];

export function FieldList({ edits }: { edits: readonly EditFacts[] }) {
  const t = useTranslations();
  return edits.map(({ kind, id, fields }) => {
    const whole = fields?.find(({ path }) => path === "");
    return (
      <section key={`${kind} ${id}`} className={css.block}>
        <h3 className={css.blockHead}>
          <EntityName kind={kind} id={id} /> <span className="dim">{t(`entityKind.${kind}`)}</span>
          {whole !== undefined && <span className={css.tag}>{t("review.newEntity")}</span>}
        </h3>
        {fields?.length === 0 && <p className="dim small">{t("review.nothingLeft")}</p>}
        {whole === undefined ? (
          <ul className={css.fields}>
            {fields?.map((field) => (
              <li key={field.path}>
                <Field {...field} />
              </li>
            ))}
          </ul>
        ) : (
          <Whole state={whole.to} />
        )}
      </section>
    );
  });
}

/** Something new: what it states, field by field. */
function Whole({ state }: { state: unknown }) {
  const told = useTold();
  const name = useFieldName();
  return (
    <dl className={page.facts}>
      {Object.entries(state ?? {})
        .filter(([field, value]) => !inHeading.includes(field) && !isEmpty(value))
        .map(([field, value]) => (
          <div key={field} className={page.fact}>
            <dt>{name(field)}</dt>
            <dd>{told(value, field)}</dd>
          </div>
        ))}
    </dl>
  );
}

function Field({ path, from, to }: { path: string; from: unknown; to: unknown }) {
  const { words, field, language } = useFieldPath()(path);
  return (
    <>
      <span className={css.fieldName}>{words}</span>
      <WasAndIs from={from} to={to} field={field} language={language} />
    </>
  );
}
