"use client";
// Fields of one value: text, a text in both languages, a link, lines.
import { TextInput } from "@mantine/core";
import { locales } from "@pilu/schema";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LongText } from "../../shell/long-text.tsx";
import css from "../register.module.css";
import { useForm } from "./form.tsx";
import { textAt, textsAt } from "./path.ts";
import { inLocale, linesOf } from "./texts.ts";

interface Named {
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

/** One text; empty is null, "not stated", unless the field is needed. */
export function TextField({
  path,
  label,
  hint,
  isNeeded = false,
  isNumber = false,
  ...input
}: Named & {
  isNeeded?: boolean;
  isNumber?: boolean;
  placeholder?: string;
  type?: "url" | "email" | "date" | "tel";
  spellCheck?: boolean;
  inputMode?: "numeric" | "url";
}) {
  const form = useForm();
  const read = (text: string) => {
    if (text === "" && !isNeeded) return null;
    return isNumber && /^\d+$/.test(text) ? Number(text) : text;
  };
  return (
    <TextInput
      {...input}
      id={form.elementOf(path)}
      label={label}
      description={hint}
      value={textAt(form.state, path)}
      error={form.fault(path)}
      onChange={(event) => form.set(path, read(event.currentTarget.value))}
      onBlur={() => form.visit(path)}
      autoComplete="off"
    />
  );
}

/** A text of several lines in the writer's own language. */
export function ProseField({ path, label, hint }: Named) {
  const form = useForm();
  return (
    <LongText
      id={form.elementOf(path)}
      label={label}
      description={hint}
      value={textAt(form.state, path)}
      error={form.fault(path)}
      onChange={(event) => form.set(path, event.currentTarget.value)}
      onBlur={() => form.visit(path)}
      minRows={2}
      maxRows={8}
    />
  );
}

/** A text in both languages side by side; texts in others are left alone. Empty in all: null where it may be. */
export function BothField({
  path,
  label,
  hint,
  isNullable = false,
  isLong = false,
  placeholders,
}: Named & { isNullable?: boolean; isLong?: boolean; placeholders?: { "zh-CN": string; en: string } }) {
  const t = useTranslations();
  const form = useForm();
  const Input = isLong ? LongText : TextInput;
  const whole = form.fault(path);
  return (
    <fieldset className={css.both}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="tiny dim">{hint}</p>}
      <div className={css.pair}>
        {locales.map((locale) => {
          const own = `${path}.${locale}`;
          return (
            <Input
              key={locale}
              id={form.elementOf(locale === "zh-CN" ? path : own)}
              lang={locale}
              aria-label={t("registerField.inLanguage", { label, language: t(`registerField.${locale}`) })}
              placeholder={placeholders?.[locale] ?? t(`registerField.${locale}`)}
              value={textAt(form.state, own)}
              error={form.fault(own) ?? (locale === "zh-CN" ? whole : whole !== undefined)}
              onChange={(event) =>
                form.set(
                  path,
                  inLocale(form.at(path), { locale, text: event.currentTarget.value, isNullable }),
                )
              }
              onBlur={() => form.visit(own)}
              autoComplete="off"
              {...(isLong && { minRows: 2, maxRows: 8 })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** A list of short texts, one on a line. */
export function LinesField({ path, label, hint, placeholder }: Named & { placeholder?: string }) {
  const form = useForm();
  return (
    <LongText
      id={form.elementOf(path)}
      label={label}
      description={hint}
      placeholder={placeholder}
      value={textsAt(form.state, path).join("\n")}
      error={form.fault(path)}
      onChange={(event) => form.set(path, linesOf(event.currentTarget.value))}
      onBlur={() => {
        const lines = textsAt(form.state, path);
        const kept = lines.filter((line) => line.trim() !== "");
        // Passing through changes nothing, and so begins no draft.
        if (kept.length < lines.length) form.set(path, kept);
        form.visit(path);
      }}
      minRows={2}
      maxRows={12}
      spellCheck={false}
      classNames={{ input: "mono" }}
    />
  );
}
