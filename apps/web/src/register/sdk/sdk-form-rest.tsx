"use client";
// The lower part of an SDK's form: links, what for, which data, permissions, what it is found by in a build, where it is written.
import { useTranslations } from "next-intl";
import { Rows } from "../../shell/state.tsx";
import { Steps } from "../../shell/steps.tsx";
import { ChoiceField, SwitchField } from "../form/choices.tsx";
import { BothField, LinesField, TextField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { Group, More } from "../form/group.tsx";
import { HandlingFields } from "../form/handling-fields.tsx";
import { ManyField } from "../form/many-field.tsx";
import { textsAt } from "../form/path.ts";
import { RetentionField } from "../form/retention-field.tsx";
import { RowsField } from "../form/rows.tsx";
import { useOptions } from "../form/vocabulary.ts";
import css from "../register.module.css";
import { CollectionField } from "./collection-field.tsx";
import { PermissionsField } from "./permissions-field.tsx";
import { SourcesGroup } from "./sources-group.tsx";

export function SdkFormRest() {
  const t = useTranslations();
  const form = useForm();
  const options = useOptions();
  const platforms = textsAt(form.state, "platforms");
  const overseas = (["yes", "no", "not-stated"] as const).map((value) => ({
    value,
    label: value === "not-stated" ? t("state.unstated") : t(`overseas.${value}`),
  }));
  return (
    <Steps waiting={<Rows count={8} height={48} />}>
      <Group title={t("registerSdk.links")}>
        <TextField
          path="links.policy"
          label={t("sdk.policy")}
          hint={t("registerSdk.linkEmpty")}
          type="url"
          placeholder="https://"
        />
        <div className={css.pair}>
          <TextField path="links.site" label={t("sdk.site")} type="url" placeholder="https://" />
          <TextField
            path="links.documentation"
            label={t("sdk.documentation")}
            type="url"
            placeholder="https://"
          />
        </div>
        <TextField path="links.optOut" label={t("sdk.optOut")} type="url" placeholder="https://" />
        <RowsField
          path="links.otherPolicies"
          label={t("registerSdk.otherPolicies")}
          add={t("registerSdk.addPolicy")}
          blank={{ title: {}, url: "" }}
        >
          {(path) => (
            <>
              <BothField path={`${path}.title`} label={t("registerSdk.policyTitle")} />
              <TextField path={`${path}.url`} label={t("registerSdk.address")} type="url" isNeeded />
            </>
          )}
        </RowsField>
      </Group>
      <Group title={t("registerSdk.use")}>
        <ManyField path="purposes" label={t("sdk.purposes")} options={options("purpose")} />
        <BothField
          path="purposeText"
          label={t("registerSdk.purposeText")}
          hint={t("registerSdk.purposeTextHow")}
          isLong
        />
        <HandlingFields>
          <ChoiceField path="overseas" label={t("sdk.overseas")} options={overseas} />
        </HandlingFields>
        <RetentionField path="retention" silence={t("registerSdk.retentionSilence")} />
      </Group>
      <Group title={t("sdk.data")}>
        <CollectionField path="data" platforms={platforms} />
      </Group>
      <Group title={t("registerSdk.permissions")}>
        <PermissionsField path="permissions" platforms={platforms} />
      </Group>
      <Group title={t("coordinates.title")}>
        <LinesField
          path="coordinates.purls"
          label={t("coordinates.packages")}
          hint={t("registerSdk.purlsHow")}
          placeholder="pkg:maven/cn.jiguang.sdk/jpush"
        />
        <div className={css.pair}>
          <LinesField
            path="coordinates.classPrefixes"
            label={t("coordinates.classes")}
            placeholder="cn.jpush.android"
          />
          <LinesField path="coordinates.domains" label={t("coordinates.hosts")} placeholder="jpush.cn" />
        </div>
      </Group>
      <SourcesGroup />
      <More
        title={t("registerSdk.further")}
        paths={[
          "brand",
          "aliases",
          "security",
          "certification",
          "brief",
          "notes",
          "options",
          "nationalPlatform",
        ]}
      >
        <LinesField path="aliases" label={t("sdk.aliases")} />
        <BothField path="brand" label={t("registerSdk.brand")} isNullable />
        <BothField path="security" label={t("sdk.security")} isNullable isLong />
        <BothField path="certification" label={t("sdk.certification")} isNullable isLong />
        <BothField path="brief" label={t("registerSdk.brief")} isNullable isLong />
        <RowsField
          path="options"
          label={t("registerSdk.options")}
          hint={t("registerSdk.optionsWhy")}
          add={t("registerSdk.addOption")}
          blank={{ name: "", effect: {} }}
        >
          {(path) => (
            <>
              <TextField path={`${path}.name`} label={t("registerSdk.optionName")} isNeeded />
              <BothField path={`${path}.effect`} label={t("registerSdk.optionEffect")} isLong />
            </>
          )}
        </RowsField>
        <SwitchField path="appleListed" label={t("registerSdk.appleListed")} />
        <BothField path="notes" label={t("sdk.notes")} hint={t("registerSdk.notesWhy")} isNullable isLong />
      </More>
    </Steps>
  );
}
