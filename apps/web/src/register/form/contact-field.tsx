"use client";
// How to reach a company about personal information; at least one way, or that none is stated.
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import css from "../register.module.css";
import { BothField, TextField } from "./fields.tsx";
import { useForm } from "./form.tsx";

const blank = { officer: null, email: null, telephone: null, address: null, url: null };

export function ContactField({ path, isNullable = false }: { path: string; isNullable?: boolean }) {
  const t = useTranslations();
  const form = useForm();
  const value = form.at(path) ?? null;
  const fault = form.fault(path);
  return (
    <div className={css.stack} id={form.elementOf(path)} tabIndex={-1}>
      {isNullable && (
        <Checkbox
          size="sm"
          label={t("registerField.noContact")}
          checked={value === null}
          onChange={(event) => form.set(path, event.currentTarget.checked ? null : blank)}
        />
      )}
      {value !== null && (
        <>
          <BothField path={`${path}.officer`} label={t("registerField.officer")} isNullable />
          <div className={css.pair}>
            <TextField path={`${path}.email`} label={t("registerField.email")} type="email" />
            <TextField path={`${path}.telephone`} label={t("registerField.telephone")} type="tel" />
          </div>
          <BothField path={`${path}.address`} label={t("registerField.postal")} isNullable />
          <TextField
            path={`${path}.url`}
            label={t("registerField.contactPage")}
            type="url"
            placeholder="https://"
          />
          {fault !== undefined && (
            <p className={css.fault} role="alert">
              {fault}
            </p>
          )}
        </>
      )}
    </div>
  );
}
