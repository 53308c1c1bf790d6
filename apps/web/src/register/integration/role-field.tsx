"use client";
// Who decides what happens to the data, asked in plain words with the word of the law after it.
import { Radio } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useTerm } from "../../words/terms-context.tsx";
import { useForm } from "../form/form.tsx";
import { textAt } from "../form/path.ts";
import css from "../register.module.css";

const roles = ["processor", "independent", "joint", "affiliate", "os-platform", "open-source-local"] as const;

export function RoleField({ path }: { path: string }) {
  const t = useTranslations();
  const term = useTerm();
  const form = useForm();
  return (
    <Radio.Group
      id={form.elementOf(path)}
      label={t("registerUse.role")}
      value={textAt(form.state, path)}
      error={form.fault(path)}
      onChange={(value) => {
        form.set(path, value);
        form.visit(path);
      }}
    >
      <div className={css.roles}>
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            size="sm"
            label={t(`registerUse.roles.${role}`)}
            description={term("role", role)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
