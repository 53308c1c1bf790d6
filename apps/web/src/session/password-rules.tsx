"use client";
// The rule for a password, told while it is typed.
import { IconCheck, IconPointFilled } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { isStrong, passwordLength } from "./password.ts";
import css from "./session.module.css";

export function PasswordRules({ id, password }: { id: string; password: string }) {
  const t = useTranslations();
  const isMet = isStrong(password);
  const Icon = isMet ? IconCheck : IconPointFilled;
  const missing = passwordLength.least - password.length;
  return (
    <p id={id} className={css.rule} data-met={isMet ? "" : undefined} aria-live="polite">
      <Icon className="icon" stroke={2} aria-hidden="true" />
      {isMet
        ? t("password.met")
        : password.length > 0 && missing > 0
          ? t("password.missing", { count: missing })
          : t("password.rule", { value: passwordLength.least, total: passwordLength.most })}
    </p>
  );
}
