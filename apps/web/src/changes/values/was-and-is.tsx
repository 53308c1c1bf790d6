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
  // What comes or goes as a whole is told by itself: it was not "not stated" before.
  if (isWhole(from, to))
    return (
      <p className={css.pair}>
        {from === null ? <ins>{told(to, field)}</ins> : <del>{told(from, field)}</del>}
      </p>
    );
  if (isList(from) && isList(to) && from.some((one) => to.includes(one)))
    return <ListChange from={from} to={to} field={field} />;
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

function isWhole(from: unknown, to: unknown): boolean {
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  return (from === null && isObject(to)) || (to === null && isObject(from));
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** What went from a list and what came to it; what stayed is counted. */
function ListChange({ from, to, field }: { from: readonly string[]; to: readonly string[]; field: string }) {
  const t = useTranslations();
  const told = useTold();
  const gone = from.filter((one) => !to.includes(one));
  const came = to.filter((one) => !from.includes(one));
  return (
    <p className={css.list}>
      {gone.map((one) => (
        <del key={one}>{told(one, field)}</del>
      ))}
      {came.map((one) => (
        <ins key={one}>{told(one, field)}</ins>
      ))}
      <span className="dim">{t("value.same", { count: to.length - came.length })}</span>
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
