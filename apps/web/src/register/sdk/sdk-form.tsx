"use client";
// Everything that is registered of an SDK, in the order in which one finds it on a vendor's page.
import { useTranslations } from "next-intl";
import { lazy } from "react";
import { untilThere } from "../../shell/until-there.ts";
import { BoxesField, ChoiceField } from "../form/choices.tsx";
import { BothField } from "../form/fields.tsx";
import { Group } from "../form/group.tsx";
import { IdField } from "../form/id-field.tsx";
import { RestOfForm } from "../form/rest-of-form.tsx";
import { useOptions } from "../form/vocabulary.ts";
import css from "../register.module.css";
import { VendorField } from "../vendor/vendor-field.tsx";

const SdkFormRest = lazy(() =>
  untilThere(() => import("./sdk-form-rest.tsx")).then((module) => ({ default: module.SdkFormRest })),
);

export function SdkForm({ isNew }: { isNew: boolean }) {
  const t = useTranslations();
  const options = useOptions();
  return (
    <>
      <Group title={t("registerSdk.identity")}>
        <BothField
          path="names"
          label={t("registerSdk.names")}
          placeholders={{ "zh-CN": "极光推送 SDK", en: "JPush SDK" }}
        />
        {isNew && <IdField kind="sdk" />}
        <VendorField path="vendor" label={t("sdk.vendor")} />
        <div className={css.pair}>
          <ChoiceField path="function" label={t("registerSdk.function")} options={options("function")} />
          <ChoiceField path="kind" label={t("sdk.kind")} options={options("kind")} />
        </div>
        <BoxesField path="platforms" label={t("sdk.platforms")} options={options("platform")} />
      </Group>
      <RestOfForm>
        <SdkFormRest />
      </RestOfForm>
    </>
  );
}
