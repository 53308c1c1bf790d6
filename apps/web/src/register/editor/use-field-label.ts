"use client";
// What a form calls a field, for what is said of the field beside the form: "The company behind the app › Registered name".
import { type Edit, locales } from "@pilu/schema";
import { useTranslations } from "next-intl";
import { useFieldPath } from "../../changes/values/use-field-path.ts";
import { useTerms } from "../../words/terms-context.tsx";
import { fieldLabels } from "../form/field-labels.ts";
import { textAt } from "../form/path.ts";

/** Says the label of the field at a path (`links.otherPolicies.0.url`) of an edit; of one without a field, its name. */
export function useFieldLabel(): (edit: Edit, path: string) => string {
  const t = useTranslations();
  const terms = useTerms();
  const fieldPath = useFieldPath();
  return ({ kind, proposed }, path) => {
    const keys = path.split(".");
    const words: string[] = [];
    let row = "";
    keys.forEach((key, at) => {
      const place = keys.slice(0, at + 1).join(".");
      if (isNumber(key)) {
        row = place;
        const type = textAt(proposed, `${row}.type`);
        // Data types are rows of a table, each under its own name.
        if (type !== "") words.splice(0, words.length, terms.dataType[type]?.label ?? type);
        return;
      }
      const label = words.at(-1);
      const language = locales.find((one) => one === key);
      const own = fieldLabels[kind][place.replaceAll(/\.\d+/g, "")];
      if (own !== undefined)
        words.push(
          t(own as "registerUse.basisOf", { name: terms.purpose[textAt(proposed, `${row}.purpose`)] ?? "" }),
        );
      else if (label !== undefined && language !== undefined)
        words[words.length - 1] = t("registerField.inLanguage", {
          label,
          language: t(`registerField.${language}`),
        });
    });
    if (words.length > 0) return words.join(" › ");
    return fieldPath(`/${keys.filter((key) => !isNumber(key)).join("/")}`).words;
  };
}

function isNumber(key: string): boolean {
  return /^\d+$/.test(key);
}
