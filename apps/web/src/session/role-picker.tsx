"use client";
// Roles to choose from, each with what it is for.
import { Checkbox } from "@mantine/core";
import type { AccessRole } from "@pilu/schema";
import { useTranslations } from "next-intl";

const all = ["viewer", "engineer", "legal", "admin"] as const satisfies readonly AccessRole[];

export function RolePicker({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: readonly AccessRole[];
  onChange: (roles: AccessRole[]) => void;
  error?: string | undefined;
}) {
  const t = useTranslations();
  return (
    <Checkbox.Group
      label={label}
      error={error}
      value={[...value]}
      onChange={(chosen) => onChange(all.filter((role) => chosen.includes(role)))}
    >
      {all.map((role) => (
        <Checkbox
          key={role}
          value={role}
          size="sm"
          mt={8}
          label={t(`role.${role}`)}
          description={t(`roleWhy.${role}`)}
        />
      ))}
    </Checkbox.Group>
  );
}
