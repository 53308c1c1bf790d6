"use client";
// How long data is kept: days or a criterion, what is done then; or that nobody says.
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import css from "../register.module.css";
import { BothField, TextField } from "./fields.tsx";
import { useForm } from "./form.tsx";

const blank = { days: null, criterion: null, disposal: null, afterRemoval: null };

/** `silence` is what an empty one means: "the vendor does not say", "as the SDK says". */
export function RetentionField({ path, silence }: { path: string; silence: string }) {
  const t = useTranslations();
  const form = useForm();
  const value = form.at(path) ?? null;
  const fault = form.fault(path);
  return (
    <fieldset className={css.rows} id={form.elementOf(path)} tabIndex={-1}>
      <legend>{t("sdk.retention")}</legend>
      <Checkbox
        size="sm"
        label={silence}
        checked={value === null}
        onChange={(event) => form.set(path, event.currentTarget.checked ? null : blank)}
      />
      {value !== null && (
        <>
          <TextField path={`${path}.days`} label={t("registerField.days")} isNumber inputMode="numeric" />
          <BothField
            path={`${path}.criterion`}
            label={t("registerField.criterion")}
            hint={t("registerField.criterionHow")}
            isNullable
          />
          <BothField path={`${path}.disposal`} label={t("registerField.disposal")} isNullable />
          <BothField path={`${path}.afterRemoval`} label={t("registerField.afterRemoval")} isNullable />
          {fault !== undefined && (
            <p className={css.fault} role="alert">
              {fault}
            </p>
          )}
        </>
      )}
    </fieldset>
  );
}
