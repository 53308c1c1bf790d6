"use client";
// An app and how its page is made up: what users are told first, which columns, how it is grouped, which builds it is for.
import { useTranslations } from "next-intl";
import { lazy } from "react";
import { untilThere } from "../../shell/until-there.ts";
import { BoxesField, ChoiceField, SwitchField } from "../form/choices.tsx";
import { BothField, LinesField, TextField } from "../form/fields.tsx";
import { Group } from "../form/group.tsx";
import { RestOfForm } from "../form/rest-of-form.tsx";
import { RowsField } from "../form/rows.tsx";
import css from "../register.module.css";

const columns = [
  "packages",
  "version",
  "module",
  "frequency",
  "treatment",
  "security",
  "certification",
  "brief",
  "options",
  "nationalPlatform",
] as const;
const groupings = ["function", "platform", "role"] as const;

const AppFormRest = lazy(() =>
  untilThere(() => import("./app-form-rest.tsx")).then((module) => ({ default: module.AppFormRest })),
);

export function AppForm() {
  const t = useTranslations();
  return (
    <>
      <Group title={t("registerApp.page")}>
        <BothField path="settings.preamble" label={t("registerApp.preamble")} isLong />
        <BothField
          path="settings.title"
          label={t("registerApp.title")}
          hint={t("registerApp.titleWhy")}
          isNullable
        />
        <ChoiceField
          path="settings.grouping"
          label={t("registerApp.grouping")}
          options={groupings.map((value) => ({ value, label: t(`registerApp.groupings.${value}`) }))}
        />
        <BoxesField
          path="settings.columns"
          label={t("registerApp.columns")}
          hint={t("registerApp.columnsWhy")}
          options={columns.map((value) => ({ value, label: t(`registerApp.column.${value}`) }))}
        />
        <div className={css.pair}>
          <TextField
            path="settings.noticeDays"
            label={t("registerApp.noticeDays")}
            hint={t("registerApp.noticeWhy")}
            isNumber
            isNeeded
            inputMode="numeric"
          />
        </div>
        <BothField path="settings.inAppPath" label={t("registerApp.inAppPath")} isNullable />
        <SwitchField path="settings.listed" label={t("registerApp.listed")} />
        <LinesField
          path="settings.frameAncestors"
          label={t("registerApp.frameAncestors")}
          hint={t("registerApp.frameAncestorsWhy")}
          placeholder="https://www.example.com"
        />
        <RowsField
          path="settings.refusal"
          label={t("registerApp.refusal")}
          add={t("registerApp.addRefusal")}
          blank={{ title: {}, path: {} }}
        >
          {(path) => (
            <>
              <BothField path={`${path}.title`} label={t("registerApp.refusalTitle")} />
              <BothField path={`${path}.path`} label={t("registerApp.refusalPath")} isLong />
            </>
          )}
        </RowsField>
      </Group>
      <RestOfForm>
        <AppFormRest />
      </RestOfForm>
    </>
  );
}
