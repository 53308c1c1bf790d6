"use client";
// Where a field is, in words: "Data items › OAID (Android) › Required".
import { useLocale, useTranslations } from "next-intl";
import { languageName } from "../../words/formats.ts";
import { useTerms } from "../../words/terms-context.tsx";
import { keysOf, splitKey } from "../pointer.ts";
import { useFieldName } from "./use-told.ts";

export interface FieldPath {
  readonly words: string;
  /** The last field's name, by which its value is told. */
  readonly field: string;
  /** The language of the text, where the field is text in one language. */
  readonly language: string | null;
}

export function useFieldPath(): (path: string) => FieldPath {
  const t = useTranslations();
  const terms = useTerms();
  const locale = useLocale();
  const name = useFieldName();

  const member = (key: string, list: string): string => {
    const { name: id, platform } = splitKey(key);
    const known =
      list === "items"
        ? terms.dataType[id]?.label
        : list === "permissions"
          ? terms.permission[id]
          : list === "purposes"
            ? terms.purpose[id]
            : undefined;
    const label = known ?? id;
    return platform === ""
      ? label
      : t("value.on", { name: label, text: terms.platform[platform] ?? platform });
  };

  const isRow = (key: string): key is "1" => t.has(`ruleRow.${key}` as "ruleRow.1");

  return (path) => {
    const keys = keysOf(path);
    const words: string[] = [];
    let field = keys[0] ?? "";
    let language: string | null = null;
    keys.forEach((key, at) => {
      const before = keys[at - 1] ?? "";
      if (["items", "permissions", "purposes"].includes(before)) words.push(member(key, before));
      else if (before === "overrides" && isRow(key))
        words.push(t("registryForm.rowNamed", { number: Number(key), text: t(`ruleRow.${key}`) }));
      else if (isLanguage(key) && at > 0) {
        language = key;
        words.push(languageName(key, locale));
      } else {
        field = key;
        if (!(key === "items" && before === "data")) words.push(name(key));
      }
    });
    return { words: words.length === 0 ? t("value.whole") : words.join(" › "), field, language };
  };
}

function isLanguage(key: string): boolean {
  return key === "en" || /^[a-z]{2}-[A-Z]{2}$/.test(key);
}
