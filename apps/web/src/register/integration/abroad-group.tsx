"use client";
// Where data is, and what must be told where that is abroad (PIPL 38, 39).
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useTerms } from "../../words/terms-context.tsx";
import { ChoiceField } from "../form/choices.tsx";
import { ContactField } from "../form/contact-field.tsx";
import { BothField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { More } from "../form/group.tsx";
import { ManyField } from "../form/many-field.tsx";
import { useOptions } from "../form/vocabulary.ts";
import css from "../register.module.css";

const blank = {
  recipient: {},
  country: null,
  contact: { officer: null, email: null, telephone: null, address: null, url: null },
  purpose: {},
  method: {},
  types: [],
  rights: {},
  mechanism: {},
};

export function AbroadGroup() {
  const t = useTranslations();
  const terms = useTerms();
  const form = useForm();
  const options = useOptions();
  const has = form.at("crossBorder") !== null;
  const types = Object.entries(terms.dataType).map(([value, { label }]) => ({ value, label }));
  return (
    <More title={t("registerUse.places")} paths={["countries", "crossBorder"]}>
      <div className={css.three}>
        <ChoiceField
          path="countries.seat"
          label={t("registerUse.seat")}
          options={options("country")}
          isClearable
        />
        <ManyField path="countries.storage" label={t("registerUse.storage")} options={options("country")} />
        <ManyField path="countries.access" label={t("registerUse.access")} options={options("country")} />
      </div>
      <Checkbox
        size="sm"
        label={t("registerUse.crossBorder")}
        checked={has}
        onChange={(event) => form.set("crossBorder", event.currentTarget.checked ? blank : null)}
      />
      {has && (
        <>
          <BothField path="crossBorder.recipient" label={t("registerUse.recipient")} />
          <ChoiceField
            path="crossBorder.country"
            label={t("registerUse.recipientCountry")}
            options={options("country")}
          />
          <ContactField path="crossBorder.contact" />
          <BothField path="crossBorder.purpose" label={t("registerUse.transferPurpose")} isLong />
          <BothField path="crossBorder.method" label={t("registerUse.transferMethod")} isLong />
          <ManyField path="crossBorder.types" label={t("registerUse.transferTypes")} options={types} />
          <BothField path="crossBorder.rights" label={t("registerUse.transferRights")} isLong />
          <BothField path="crossBorder.mechanism" label={t("registerUse.mechanism")} isLong />
        </>
      )}
    </More>
  );
}
