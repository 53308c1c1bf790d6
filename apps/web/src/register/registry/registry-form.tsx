"use client";
// The settings of the registry: when its days begin, what it lists, and the company's own classes for rows of the table.
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../api/trpc.ts";
import { ClassMark } from "../../changes/marks/class-mark.tsx";
import { LegalRows } from "../../changes/marks/legal-rows.tsx";
import type { RowShown } from "../../changes/shapes.ts";
import { ChoiceField, SwitchField } from "../form/choices.tsx";
import { ProseField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { Group } from "../form/group.tsx";
import { NumberChoiceField } from "../form/number-choice.tsx";
import { at } from "../form/path.ts";
import { RowsField } from "../form/rows.tsx";
import css from "../register.module.css";

const classes = ["material", "notify", "minor", "none"] as const;
const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value }));

export function RegistryForm() {
  const t = useTranslations();
  const rules = useQuery({
    ...useTRPC().registry.rules.queryOptions(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rows = rules.data ?? [];
  return (
    <>
      <Group title={t("registryForm.weight")}>
        <p className="small dim">{t("registryForm.overridesWhy")}</p>
        <RowsField
          path="overrides"
          label={t("registryForm.overrides")}
          add={t("registryForm.add")}
          blank={{ row: null, class: null, reason: "" }}
        >
          {(path) => <Override path={path} rows={rows} />}
        </RowsField>
      </Group>
      <Group title={t("registryForm.general")}>
        <div className={css.pair}>
          <ChoiceField
            path="timeZone"
            label={t("settings.zone")}
            hint={t("registryForm.zoneWhy")}
            options={zones}
          />
        </div>
        <SwitchField path="listsApps" label={t("registryForm.lists")} hint={t("registryForm.listsWhy")} />
      </Group>
    </>
  );
}

function Override({ path, rows }: { path: string; rows: readonly RowShown[] }) {
  const t = useTranslations();
  const form = useForm();
  const number = at(form.state, `${path}.row`);
  const row = rows.find((one) => one.row === number);
  const allowed = row?.hasFloor === true ? (["material", "notify"] as const) : classes;
  return (
    <>
      <NumberChoiceField
        path={`${path}.row`}
        label={t("registryForm.row")}
        options={rows.map((one) => ({
          value: one.row,
          label: t("registryForm.rowNamed", {
            number: one.row,
            text: t(`ruleRow.${one.row}` as "ruleRow.1"),
          }),
        }))}
      />
      {row !== undefined && (
        <div className="small">
          <p>
            {t("registryForm.ownClass")} <UsualClass of={row.class} />
            {row.hasFloor && ` ${t("registryForm.floor")}`}
          </p>
          <LegalRows rows={rows} of={[row.row]} />
        </div>
      )}
      <ChoiceField
        path={`${path}.class`}
        label={t("registryForm.class")}
        options={allowed.map((value) => ({ value, label: t(`weight.${value}`) }))}
      />
      <ProseField
        path={`${path}.reason`}
        label={t("registryForm.reason")}
        hint={t("registryForm.reasonWhy")}
      />
    </>
  );
}

function UsualClass({ of: given }: { of: RowShown["class"] }) {
  const t = useTranslations();
  if (typeof given === "string") return <ClassMark of={given} />;
  const goesByRecipient = "recipient" in given;
  const first = goesByRecipient ? given.recipient : given.CN;
  return (
    <>
      <ClassMark of={first} /> {t(goesByRecipient ? "registryForm.whenRecipient" : "registryForm.whenCn")}
      {", "}
      <ClassMark of={given.otherwise} /> {t("registryForm.otherwise")}
    </>
  );
}
