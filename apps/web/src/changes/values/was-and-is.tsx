"use client";
// What a field was and becomes: short values side by side, text word by word.
import { useTranslations } from "next-intl";
import { redline } from "./redline.ts";
import { useTold } from "./use-told.ts";
import css from "./values.module.css";

export function WasAndIs({
  from,
  to,
  field,
  language = null,
}: {
  from: unknown;
  to: unknown;
  field: string;
  /** Of the text, where the field is text in one language. */
  language?: string | null;
}) {
  const t = useTranslations();
  const told = useTold();
  if (language !== null && typeof from === "string" && typeof to === "string")
    return <Redline from={from} to={to} language={language} />;
  return (
    <p className={css.pair}>
      <span className="sr">{t("value.was")} </span>
      <del lang={language ?? undefined}>{told(from, field)}</del>
      <span aria-hidden="true" className={css.arrow}>
        →
      </span>
      <span className="sr"> {t("value.is")} </span>
      <ins lang={language ?? undefined}>{told(to, field)}</ins>
    </p>
  );
}

function Redline({ from, to, language }: { from: string; to: string; language: string }) {
  return (
    <p className={css.text} lang={language}>
      {redline(from, to, language).map(({ is, text }, at) => {
        const key = `${at} ${is}`;
        if (is === "gone") return <del key={key}>{text}</del>;
        if (is === "new") return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}
