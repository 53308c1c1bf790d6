"use client";
// The lower part of the form of an SDK in an app: data, what is sensitive, places, choices of the user and the rest.
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Rows } from "../../shell/state.tsx";
import { Steps } from "../../shell/steps.tsx";
import { ChoiceField } from "../form/choices.tsx";
import { BothField, TextField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { Group, More } from "../form/group.tsx";
import { HandlingFields } from "../form/handling-fields.tsx";
import { textAt, textsAt } from "../form/path.ts";
import { RetentionField } from "../form/retention-field.tsx";
import { RowsField } from "../form/rows.tsx";
import css from "../register.module.css";
import { VendorField } from "../vendor/vendor-field.tsx";
import { AbroadGroup } from "./abroad-group.tsx";
import { DataUse } from "./data-use.tsx";
import { PermissionUse } from "./permission-use.tsx";

export function IntegrationFormRest() {
  const t = useTranslations();
  const form = useForm();
  const hasSensitive = form.at("sensitive") !== null;
  const sold = (["sold", "shared", "neither", "not-stated"] as const).map((value) => ({
    value,
    label: t(`registerUse.sold.${value}`),
  }));
  return (
    <Steps waiting={<Rows count={8} height={48} />}>
      <Group title={t("sdk.data")}>
        <DataUse sdk={textAt(form.state, "sdk")} platforms={textsAt(form.state, "platforms")} />
      </Group>
      <More title={t("registerUse.permissions")} paths={["permissions"]}>
        <PermissionUse platforms={textsAt(form.state, "platforms")} />
      </More>
      <More title={t("registerUse.sensitive")} paths={["sensitive"]}>
        <Checkbox
          size="sm"
          label={t("registerUse.sensitiveTold")}
          checked={hasSensitive}
          onChange={(event) =>
            form.set(
              "sensitive",
              event.currentTarget.checked ? { necessity: {}, impact: {}, separateConsent: {} } : null,
            )
          }
        />
        {hasSensitive && (
          <>
            <BothField path="sensitive.necessity" label={t("registerUse.sensitiveNecessity")} isLong />
            <BothField path="sensitive.impact" label={t("registerUse.sensitiveImpact")} isLong />
            <BothField path="sensitive.separateConsent" label={t("registerUse.sensitiveConsent")} isLong />
          </>
        )}
      </More>
      <AbroadGroup />
      <More title={t("registerUse.choices")} paths={["optOut", "rights", "retention", "necessity"]}>
        <BothField path="necessity.ifRefused" label={t("registerUse.ifRefused")} isNullable isLong />
        <OptOut />
        <BothField path="rights" label={t("registerUse.rights")} isNullable isLong />
        <RetentionField path="retention" silence={t("registerUse.retentionSilence")} />
      </More>
      <More
        title={t("registerUse.further")}
        paths={[
          "cooperation",
          "contractingVendor",
          "module",
          "methods",
          "processing",
          "evidence",
          "notes",
          "options",
        ]}
      >
        <VendorField
          path="contractingVendor"
          label={t("registerUse.contractingVendor")}
          hint={t("registerUse.contractingWhy")}
          isClearable
        />
        <BothField path="cooperation" label={t("registerUse.cooperation")} isNullable />
        <BothField path="module" label={t("registerUse.module")} isNullable />
        <BothField path="purposeText" label={t("registerUse.purposeText")} isNullable isLong />
        <BothField path="triggerText" label={t("registerUse.triggerText")} isNullable />
        <HandlingFields hint={t("registerUse.methodsWhy")}>
          <ChoiceField path="soldOrShared" label={t("registerUse.soldOrShared")} options={sold} />
        </HandlingFields>
        <BothField path="processing" label={t("registerUse.processing")} isNullable />
        <RowsField
          path="evidence"
          label={t("registerUse.evidence")}
          hint={t("registerUse.evidenceWhy")}
          add={t("registerUse.addEvidence")}
          blank={{ kind: "", reference: "", expires: null, covers: null }}
        >
          {(path) => (
            <div className={css.pair}>
              <TextField path={`${path}.kind`} label={t("registerUse.evidenceKind")} isNeeded />
              <TextField path={`${path}.reference`} label={t("registerUse.evidenceReference")} isNeeded />
              <TextField path={`${path}.expires`} label={t("registerUse.evidenceExpires")} type="date" />
            </div>
          )}
        </RowsField>
        <BothField path="notes" label={t("registerUse.notes")} isNullable isLong />
      </More>
    </Steps>
  );
}

function OptOut() {
  const t = useTranslations();
  const form = useForm();
  const has = form.at("optOut") !== null;
  return (
    <div className={css.stack}>
      <Checkbox
        size="sm"
        label={t("registerUse.optOut")}
        checked={has}
        onChange={(event) =>
          form.set("optOut", event.currentTarget.checked ? { path: null, url: null } : null)
        }
      />
      {has && (
        <>
          <BothField path="optOut.path" label={t("registerUse.optOutPath")} isNullable />
          <TextField path="optOut.url" label={t("registerSdk.address")} type="url" placeholder="https://" />
        </>
      )}
    </div>
  );
}
