"use client";
// What is said of one data type beside its demand: when only, how often, for which purposes, a remark.
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTerm } from "../../words/terms-context.tsx";
import { BothField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { More } from "../form/group.tsx";
import { ManyField } from "../form/many-field.tsx";
import { textsAt } from "../form/path.ts";
import { useOptions } from "../form/vocabulary.ts";

/** `paths` lead to the items of one type: more than one where platforms differ. */
export function ItemDetails({
  label,
  paths,
  suggestion,
}: {
  label: string;
  paths: readonly string[];
  suggestion: ReactNode;
}) {
  const t = useTranslations();
  const term = useTerm();
  const form = useForm();
  const options = useOptions();
  const comma = t("list.comma");
  return (
    <>
      {suggestion}
      <More title={<span className="tiny">{t("registerData.details")}</span>} name={label} paths={paths}>
        {paths.map((path) => (
          <div key={path}>
            {paths.length > 1 && (
              <p className="tiny dim">
                {textsAt(form.state, `${path}.platforms`)
                  .map((one) => term("platform", one))
                  .join(comma)}
              </p>
            )}
            <BothField path={`${path}.condition`} label={t("registerData.condition")} isNullable />
            <BothField path={`${path}.frequency`} label={t("registerData.frequency")} isNullable />
            <BothField path={`${path}.note`} label={t("registerData.note")} isNullable />
            <ManyField
              path={`${path}.purposes`}
              label={t("registerData.purposes")}
              hint={t("registerData.purposesWhy")}
              options={options("purpose")}
            />
          </div>
        ))}
      </More>
    </>
  );
}
