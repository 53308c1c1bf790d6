"use client";
// What each column, or label, of a list was taken for; a person says otherwise and the list is read again at once.
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { AppendixRead } from "../api/answers.ts";
import page from "../shell/page.module.css";
import css from "./import.module.css";
import { PlaceWords } from "./place-words.tsx";
import type { Said } from "./shapes.ts";

/** The value of the choice that a column is nothing which has a place here. */
const nothing = "";

export function Columns({
  read: { fields, reading },
  said,
  correct,
}: {
  read: AppendixRead;
  said: Said;
  correct: (said: Said) => void;
}) {
  const t = useTranslations();
  if (reading.columns.length === 0) return null;
  const choices = [
    { value: nothing, label: t("imports.noField") },
    ...fields.map((field) => ({ value: field, label: t(`imports.field.${field}`) })),
  ];
  const unknown = reading.columns.filter(({ field }) => field === null).length;
  return (
    <section aria-labelledby="import-columns">
      <h2 id="import-columns">{t("imports.columns", { count: reading.columns.length, value: unknown })}</h2>
      <p className="small dim">{t("imports.columnsHow")}</p>
      <ul className={css.columns}>
        {reading.columns.map(({ text, field, example, place }) => (
          <li key={text}>
            <Select
              label={
                <>
                  {text} <PlaceWords of={place} />{" "}
                  {said.heads.has(text) && (
                    <span className={page.tag}>{t("imports.standing.corrected")}</span>
                  )}
                </>
              }
              description={example === "" ? t("imports.noExample") : example}
              inputWrapperOrder={["label", "input", "description"]}
              data={choices}
              value={field ?? nothing}
              allowDeselect={false}
              searchable
              nothingFoundMessage={t("registerField.nothing")}
              onChange={(value) => {
                const next = fields.find((one) => one === value) ?? null;
                if (value !== null && next !== field)
                  correct({ ...said, heads: new Map([...said.heads, [text, next]]) });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
