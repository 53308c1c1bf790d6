"use client";
// The permissions an SDK uses: which, why, whether it must be granted.
import { Autocomplete } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useTerms } from "../../words/terms-context.tsx";
import { ChoiceField } from "../form/choices.tsx";
import { BothField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { textAt } from "../form/path.ts";
import { RowsField } from "../form/rows.tsx";
import { useOptions } from "../form/vocabulary.ts";
import css from "../register.module.css";

export function PermissionsField({ path, platforms }: { path: string; platforms: readonly string[] }) {
  const t = useTranslations();
  const options = useOptions();
  const demands = (["required", "optional", "not-stated"] as const).map((value) => ({
    value,
    label: t(`demand.${value}`),
  }));
  return (
    <RowsField
      path={path}
      label={t("registerSdk.permissions")}
      isHeaded
      add={t("registerSdk.addPermission")}
      blank={{
        name: "",
        platform: platforms[0] ?? null,
        demand: "not-stated",
        purpose: null,
        askedWhen: null,
      }}
    >
      {(row) => (
        <>
          <NameField path={`${row}.name`} />
          <div className={css.pair}>
            <ChoiceField
              path={`${row}.platform`}
              label={t("registerSdk.platform")}
              options={options("platform", platforms)}
            />
            <ChoiceField path={`${row}.demand`} label={t("registerSdk.demand")} options={demands} />
          </div>
          <BothField path={`${row}.purpose`} label={t("registerSdk.permissionPurpose")} isNullable />
          <BothField path={`${row}.askedWhen`} label={t("registerSdk.askedWhen")} isNullable />
        </>
      )}
    </RowsField>
  );
}

/** A name as the manifest spells it; those that the taxonomy knows are offered. */
function NameField({ path }: { path: string }) {
  const t = useTranslations();
  const terms = useTerms();
  const form = useForm();
  return (
    <Autocomplete
      id={form.elementOf(path)}
      label={t("registerSdk.permissionName")}
      placeholder="android.permission.CAMERA"
      data={Object.keys(terms.permission)}
      limit={40}
      value={textAt(form.state, path)}
      error={form.fault(path)}
      onChange={(value) => form.set(path, value)}
      onBlur={() => form.visit(path)}
      renderOption={({ option }) => (
        <div className={css.option}>
          <p className="mono">{option.value}</p>
          <p className="tiny dim">{terms.permission[option.value]}</p>
        </div>
      )}
    />
  );
}
