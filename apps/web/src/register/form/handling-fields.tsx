"use client";
// How data is shared and protected, asked alike of an SDK and of its use in an app.
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import css from "../register.module.css";
import { BoxesField, ChoiceField } from "./choices.tsx";
import { useOptions } from "./vocabulary.ts";

export function HandlingFields({
  hint,
  children,
}: {
  /** About the ways of sharing. */
  hint?: ReactNode;
  /** The field beside the protection. */
  children: ReactNode;
}) {
  const t = useTranslations();
  const options = useOptions();
  return (
    <>
      <BoxesField path="methods" label={t("sdk.methods")} hint={hint} options={options("method")} />
      <div className={css.pair}>
        <ChoiceField path="treatment" label={t("sdk.treatment")} options={options("treatment")} isClearable />
        {children}
      </div>
    </>
  );
}
