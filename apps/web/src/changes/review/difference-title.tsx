"use client";
// What differs, as a heading: what comes, what goes, or which fact is another one.
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, use } from "react";
import { languageName } from "../../words/formats.ts";
import { useTerms } from "../../words/terms-context.tsx";
import { keysOf, splitKey } from "../pointer.ts";
import type { Difference } from "../shapes.ts";
import { NounsContext } from "./nouns.ts";

export function DifferenceTitle({ of: { kind, path } }: { of: Pick<Difference, "kind" | "path"> }) {
  const t = useTranslations();
  const nouns = use(NounsContext);
  const locale = useLocale();
  const subject = useSubject()(path);
  const bold = { b: (words: ReactNode) => <b>{words}</b> };
  if (kind === "entry.added") return <b>{t("review.title.entryAdded")}</b>;
  if (kind === "entry.removed") return <b>{t("review.title.entryRemoved")}</b>;
  if (subject !== null && isComing(kind)) return t.rich(comings[kind], { name: subject, ...bold });
  // The public page says it in a sentence; here the field's name says enough.
  const isDemand = /^item\.(required|optional|demand-not-stated)$/.test(kind);
  const isName = kind === "entry.name";
  const noun = isDemand ? t("entityField.demand") : isName ? t("entityField.names") : (nouns[kind] ?? kind);
  const last = keysOf(path).at(-1) ?? "";
  const language = last === "en" || last === "zh-CN" ? languageName(last, locale) : undefined;
  const plain = noun.charAt(0).toLocaleUpperCase() + noun.slice(1);
  const fact = language === undefined ? plain : t("value.on", { name: plain, text: language });
  if (subject === null) return <b>{fact}</b>;
  return t.rich("review.title.of", { name: subject, text: fact, ...bold });
}

const comings = {
  "item.added": "review.title.itemAdded",
  "item.removed": "review.title.itemRemoved",
  "permission.added": "review.title.permissionAdded",
  "permission.removed": "review.title.permissionRemoved",
  "purpose.added": "review.title.purposeAdded",
  "purpose.removed": "review.title.purposeRemoved",
} as const;

function isComing(kind: string): kind is keyof typeof comings {
  return kind in comings;
}

/** The item, permission or purpose that a difference is about. */
function useSubject(): (path: string) => string | null {
  const t = useTranslations();
  const terms = useTerms();
  return (path) => {
    const [, , list, ...rest] = keysOf(path);
    const key = list === "data" && rest[0] === "items" ? rest[1] : rest[0];
    if (key === undefined) return null;
    if (list === "purposes") return terms.purpose[key] ?? key;
    if (list !== "permissions" && !(list === "data" && rest[0] === "items")) return null;
    const { name, platform } = splitKey(key);
    const label = (list === "permissions" ? terms.permission[name] : terms.dataType[name]?.label) ?? name;
    return t("value.on", { name: label, text: terms.platform[platform] ?? platform });
  };
}
