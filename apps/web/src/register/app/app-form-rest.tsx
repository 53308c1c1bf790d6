"use client";
// The lower part of an app's form: its builds, the app itself, who answers for it, what it collects itself.
import { useTranslations } from "next-intl";
import { Rows } from "../../shell/state.tsx";
import { Steps } from "../../shell/steps.tsx";
import { BoxesField, ChoiceField } from "../form/choices.tsx";
import { ContactField } from "../form/contact-field.tsx";
import { BothField, TextField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { Group, More } from "../form/group.tsx";
import { textsAt } from "../form/path.ts";
import { RowsField } from "../form/rows.tsx";
import { useOptions } from "../form/vocabulary.ts";
import css from "../register.module.css";
import { ItemTable } from "../sdk/item-table.tsx";

export function AppFormRest() {
  const t = useTranslations();
  const form = useForm();
  const options = useOptions();
  const platforms = textsAt(form.state, "platforms");
  const locales = (["zh-CN", "en"] as const).map((value) => ({ value, label: t(`registerField.${value}`) }));
  return (
    <Steps waiting={<Rows count={8} height={48} />}>
      <Group title={t("registerApp.builds")}>
        <RowsField
          path="builds"
          label={t("registerApp.builds")}
          hint={t("registerApp.buildsWhy")}
          add={t("registerApp.addBuild")}
          blank={{ platform: platforms[0] ?? null, build: "", version: "", releasedOn: null }}
        >
          {(path) => (
            <div className={css.pair}>
              <ChoiceField
                path={`${path}.platform`}
                label={t("registerSdk.platform")}
                options={options("platform", platforms)}
              />
              <TextField
                path={`${path}.version`}
                label={t("registerApp.version")}
                isNeeded
                placeholder="3.2.0"
              />
              <TextField path={`${path}.build`} label={t("registerApp.build")} isNeeded placeholder="3200" />
              <TextField path={`${path}.releasedOn`} label={t("registerApp.releasedOn")} type="date" />
            </div>
          )}
        </RowsField>
      </Group>
      <Group title={t("registerApp.app")}>
        <BothField path="names" label={t("registerSdk.names")} />
        <div className={css.pair}>
          <TextField path="site" label={t("sdk.site")} type="url" placeholder="https://" />
          <TextField path="policy" label={t("sdk.policy")} type="url" placeholder="https://" />
        </div>
        <BoxesField path="platforms" label={t("sdk.platforms")} options={options("platform")} />
        <BoxesField path="regions" label={t("registerApp.regions")} options={options("region")} />
        <BoxesField path="locales" label={t("registerApp.locales")} options={locales} />
        <ChoiceField path="audience" label={t("registerApp.audience")} options={options("audience")} />
      </Group>
      <More title={t("registerApp.controller")} paths={["controller"]}>
        <BothField path="controller.names" label={t("registerVendor.names")} />
        <ChoiceField path="controller.country" label={t("vendor.seat")} options={options("country")} />
        <ContactField path="controller.contact" />
      </More>
      <More title={t("registerApp.firstParty")} paths={["firstParty"]}>
        <p className="small dim">{t("registerApp.firstPartyWhy")}</p>
        <ItemTable path="firstParty" platforms={platforms} />
      </More>
    </Steps>
  );
}
