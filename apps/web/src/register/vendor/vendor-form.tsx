"use client";
// A company: its names, where it sits, how to reach it about personal information, what became of it.
import { useTranslations } from "next-intl";
import { ChoiceField } from "../form/choices.tsx";
import { ContactField } from "../form/contact-field.tsx";
import { BothField, TextField } from "../form/fields.tsx";
import { Group } from "../form/group.tsx";
import { IdField } from "../form/id-field.tsx";
import { RowsField } from "../form/rows.tsx";
import { useOptions } from "../form/vocabulary.ts";
import css from "../register.module.css";

const events = ["rename", "merger", "division", "sale", "move", "dissolution"] as const;

export function VendorForm({ isNew }: { isNew: boolean }) {
  const t = useTranslations();
  const options = useOptions();
  return (
    <>
      <Group title={t("registerSdk.identity")}>
        <BothField path="names" label={t("registerVendor.names")} hint={t("registerVendor.namesHow")} />
        {isNew && <IdField kind="vendor" />}
        <div className={css.pair}>
          <ChoiceField path="country" label={t("vendor.seat")} options={options("country")} isClearable />
          <TextField path="site" label={t("sdk.site")} type="url" placeholder="https://" />
        </div>
      </Group>
      <Group title={t("vendor.contact")}>
        <ContactField path="contact" isNullable />
      </Group>
      <Group title={t("registerVendor.history")}>
        <RowsField
          path="history"
          label={t("registerVendor.history")}
          isHeaded
          hint={t("registerVendor.historyWhy")}
          add={t("registerVendor.addEvent")}
          blank={{ kind: "rename", on: "", from: {}, reason: {} }}
        >
          {(path) => (
            <>
              <div className={css.pair}>
                <ChoiceField
                  path={`${path}.kind`}
                  label={t("registerVendor.event")}
                  options={events.map((value) => ({ value, label: t(`vendor.event.${value}`) }))}
                />
                <TextField path={`${path}.on`} label={t("registerVendor.on")} type="date" isNeeded />
              </div>
              <BothField path={`${path}.from`} label={t("registerVendor.from")} />
              <BothField path={`${path}.reason`} label={t("registerVendor.reason")} isLong />
            </>
          )}
        </RowsField>
      </Group>
    </>
  );
}
