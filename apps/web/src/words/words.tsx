"use client";
// Shows text that people wrote in one or more languages, always marked with the language it is really in.
import { inLanguage, type Localised } from "@pilu/schema";
import { useLocale } from "next-intl";
import { Fragment, useCallback } from "react";

/** The text in the reader's language, or in another rather than none. */
export function Words({ of: text }: { of: Localised }) {
  const locale = useLocale();
  const { text: words, language } = inLanguage(text, locale);
  return language === locale ? words : <span lang={language}>{words}</span>;
}

/** A name in the reader's language with the other one after it, where there is one and it differs. */
export function Names({ of: names }: { of: Localised }) {
  const locale = useLocale();
  const own = inLanguage(names, locale);
  const other = Object.entries(names).find(([tag, name]) => tag !== own.language && name !== own.text);
  return (
    <Fragment>
      <span lang={own.language}>{own.text}</span>
      {other !== undefined && (
        <Fragment>
          {" "}
          <span className="dim" style={{ fontWeight: 400 }} lang={other[0]}>
            {other[1]}
          </span>
        </Fragment>
      )}
    </Fragment>
  );
}

/** Plain text of a name in the reader's language, for titles and accessible names. */
export function useName(): (names: Localised) => string {
  const locale = useLocale();
  return useCallback((names) => inLanguage(names, locale).text, [locale]);
}
