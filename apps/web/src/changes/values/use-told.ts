"use client";
// Says values of entities and documents in the reader's words: labels of the taxonomy, never an id that has one.
import { inLanguage } from "@pilu/schema";
import { useLocale, useTranslations } from "next-intl";
import type { Terms } from "../../words/term-shapes.ts";
import { useTerms } from "../../words/terms-context.tsx";
import { useName } from "../../words/words.tsx";
import { useNames } from "./names.tsx";

type Vocabulary = Exclude<keyof Terms, "dataType">;

/** Where the words of a field come from, by its name wherever it stands. */
const vocabularies: Readonly<Record<string, Vocabulary | "dataType">> = {
  access: "country",
  audience: "audience",
  country: "country",
  function: "function",
  kind: "kind",
  methods: "method",
  name: "permission",
  permission: "permission",
  platform: "platform",
  platforms: "platform",
  purpose: "purpose",
  purposes: "purpose",
  regions: "region",
  role: "role",
  seat: "country",
  sensitiveTypes: "dataType",
  storage: "country",
  treatment: "treatment",
  trigger: "trigger",
  type: "dataType",
  types: "dataType",
};

/** Fields that say how sure one is of something; where they stand elsewhere they hold no such word. */
const ofConfidence: readonly string[] = ["data", "policy", "coordinates"];

/** Members whose values say what they are, and say it first: "IMEI; Platforms: Android". */
const plain: readonly string[] = ["kind", "mode", "name", "purpose", "type"];

/** A value in words; `field` is the name of the field it stands in. */
export type Tell = (value: unknown, field: string) => string;

export function useTold(): Tell {
  const t = useTranslations();
  const terms = useTerms();
  const locale = useLocale();
  const label = useFieldName();
  const named = useNames();
  const say = useName();

  const word = (text: string, field: string): string => {
    if (field === "class" && t.has(`weight.${text}` as "weight.none"))
      return t(`weight.${text}` as "weight.none");
    if (ofConfidence.includes(field) && t.has(`certainty.${text}` as "certainty.none"))
      return t(`certainty.${text}` as "certainty.none");
    const names = named(field, text);
    if (names !== undefined) return say(names);
    const from = vocabularies[field];
    const known = from === "dataType" ? terms.dataType[text]?.label : from && terms[from][text];
    if (known !== undefined) return known;
    return t.has(`value.${text}` as "value.yes") ? t(`value.${text}` as "value.yes") : text;
  };
  const told: Tell = (value, field) => {
    if (value === null || value === undefined || value === "") return t("value.unstated");
    if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
    if (typeof value === "number") return t("number", { value });
    if (typeof value === "string") return word(value, field);
    if (Array.isArray(value))
      return value.length === 0
        ? t("value.nothing")
        : value.map((one) => told(one, field)).join(t("list.comma"));
    const members = value as Record<string, unknown>;
    if (isWords(members)) return inLanguage(members, locale).text;
    const parts = Object.entries(members).filter(
      // That it is a list, the list itself tells.
      ([name, one]) => !isEmpty(one) && name !== "id" && !(name === "kind" && one === "items"),
    );
    if (parts.length === 0) return t("value.nothing");
    return parts
      .toSorted(([a], [b]) => Number(plain.includes(b)) - Number(plain.includes(a)))
      .map(([name, one]) => {
        if (name === "days" && typeof one === "number") return t("retention.days", { days: one });
        return plain.includes(name)
          ? told(one, name)
          : t("value.pair", { name: label(name), text: told(one, name) });
      })
      .join(t("value.between"));
  };
  return told;
}

/** The name of a field in words; the field's own name where there is none. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations();
  return (field) =>
    t.has(`entityField.${field}` as "entityField.names")
      ? t(`entityField.${field}` as "entityField.names")
      : field;
}

function isWords(members: Record<string, unknown>): members is Record<string, string> {
  const names = Object.keys(members);
  return (
    (names.includes("en") || names.includes("zh-CN")) &&
    Object.values(members).every((one) => typeof one === "string")
  );
}

/** Nothing is stated: not told where it is one of several. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}
