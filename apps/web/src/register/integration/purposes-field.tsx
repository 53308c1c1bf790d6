"use client";
// The purposes of an SDK in this app, each with its legal basis.
import { MultiSelect, Select } from "@mantine/core";
import type { Json } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useTerm } from "../../words/terms-context.tsx";
import { BothField } from "../form/fields.tsx";
import { useForm } from "../form/form.tsx";
import { listAt, textAt } from "../form/path.ts";
import { useOptions } from "../form/vocabulary.ts";
import css from "../register.module.css";

export function PurposesField({ path }: { path: string }) {
  const t = useTranslations();
  const term = useTerm();
  const options = useOptions();
  const form = useForm();
  const rows = listAt(form.state, path);
  const chosen = rows.map((_, row) => textAt(form.state, `${path}.${row}.purpose`));
  const choose = (next: readonly string[]) =>
    form.set(
      path,
      next.map(
        (purpose): Json =>
          rows[chosen.indexOf(purpose)] ?? { purpose, basis: null, interest: null, role: null },
      ),
    );
  return (
    <div className={css.stack}>
      <MultiSelect
        id={form.elementOf(path)}
        label={t("sdk.purposes")}
        data={options("purpose")}
        value={chosen}
        error={rows.length === 0 ? form.fault(path) : undefined}
        onChange={choose}
        onBlur={() => form.visit(path)}
        searchable
        hidePickedOptions
        nothingFoundMessage={t("registerField.nothing")}
      />
      {rows.map((_, row) => {
        const own = `${path}.${row}`;
        const name = term("purpose", chosen[row] ?? "");
        const basis = textAt(form.state, `${own}.basis`);
        return (
          <div key={chosen[row]} className={css.stack}>
            <Select
              id={form.elementOf(`${own}.basis`)}
              label={t("registerUse.basisOf", { name })}
              data={options("basis")}
              value={basis === "" ? null : basis}
              placeholder={t("registerUse.noBasis")}
              error={form.fault(`${own}.basis`)}
              onChange={(value) => form.set(`${own}.basis`, value)}
              clearable
              clearButtonProps={{
                "aria-label": t("registerField.clear", { label: name }),
                tabIndex: 0,
                "aria-hidden": false,
                size: "24px",
              }}
            />
            {basis === "legitimate-interests" && (
              <BothField path={`${own}.interest`} label={t("registerUse.interest")} isNullable isLong />
            )}
          </div>
        );
      })}
    </div>
  );
}
