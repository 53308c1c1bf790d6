"use client";
// What an SDK does in one app: who decides, when it begins, what for; then data, places and the rest.
import { useTranslations } from "next-intl";
import { lazy } from "react";
import { untilThere } from "../../shell/until-there.ts";
import { BoxesField, ChoiceField, SwitchField } from "../form/choices.tsx";
import { BothField, TextField } from "../form/fields.tsx";
import { Group } from "../form/group.tsx";
import { RestOfForm } from "../form/rest-of-form.tsx";
import { useOptions } from "../form/vocabulary.ts";
import css from "../register.module.css";
import { PurposesField } from "./purposes-field.tsx";
import { RoleField } from "./role-field.tsx";

const IntegrationFormRest = lazy(() =>
  untilThere(() => import("./integration-form-rest.tsx")).then((module) => ({
    default: module.IntegrationFormRest,
  })),
);

export function IntegrationForm() {
  const t = useTranslations();
  const options = useOptions();
  return (
    <>
      <Group title={t("registerUse.basics")}>
        <RoleField path="role" />
        <div className={css.pair}>
          <ChoiceField path="trigger" label={t("registerUse.trigger")} options={options("trigger")} />
          <TextField
            path="versionRange"
            label={t("registerUse.version")}
            placeholder="5.x"
            hint={t("registerUse.versionHow")}
          />
        </div>
        <BothField
          path="scenario"
          label={t("registerUse.scenario")}
          hint={t("registerUse.scenarioHow")}
          isLong
        />
        <BoxesField path="platforms" label={t("sdk.platforms")} options={options("platform")} />
        <SwitchField path="necessity.required" label={t("registerUse.required")} />
        <PurposesField path="purposes" />
      </Group>
      <RestOfForm>
        <IntegrationFormRest />
      </RestOfForm>
    </>
  );
}
