import type { DataItem } from "@pilu/schema";
import { labelOf } from "../labels.ts";
import type { Found, Spot } from "../rule.ts";
import { onEither, onItem } from "../spot.ts";
import type { AppView, Use } from "../view.ts";
import { openEndings, umbrellasIn } from "./umbrellas.ts";

type Reason =
  | "umbrella-term"
  | "umbrella-term-english"
  | "open-ending"
  | "open-ending-english"
  | "umbrella-purpose"
  | "ambiguous-term";

const inChinese = { term: "umbrella-term", ending: "open-ending" } as const;
const inEnglish = { term: "umbrella-term-english", ending: "open-ending-english" } as const;

/**
 * L004: words too wide to tell anybody anything. Data types are words of the taxonomy, so that only free texts can
 * hold them: the notes of items, where they widen what is listed, and texts of purposes, where they name data beside
 * the list.
 */
export function wideTerms(view: AppView): Found<Reason>[] {
  return view.uses.flatMap((use) => [
    ...use.items.flatMap((item) => inNote(use, item, view)),
    ...inPurpose(use, view),
  ]);
}

function inNote(use: Use, item: DataItem, view: AppView): Found<Reason>[] {
  const { languages, taxonomy } = view;
  const data = labelOf(view, "data-type", item.type);
  return languages.flatMap((language): Found<Reason>[] => {
    const note = item.note?.[language];
    if (note === undefined) return [];
    const reason = language === "zh-CN" ? inChinese : inEnglish;
    const spot = onItem(use, item, `note.${language}`);
    const terms = umbrellasIn(note, language, taxonomy).join(", ");
    const ending = openEndings[language].exec(note)?.[0];
    return [
      ...(terms === "" ? [] : [{ reason: reason.term, spot, facts: { data, term: terms } }]),
      ...(ending === undefined ? [] : [{ reason: reason.ending, spot, facts: { data, term: ending } }]),
    ];
  });
}

function inPurpose(use: Use, view: AppView): Found<Reason>[] {
  const { languages, taxonomy } = view;
  return languages.flatMap((language): Found<Reason>[] => {
    const text = use.entry.purposeText[language];
    if (text === undefined) return [];
    const spot: Spot = onEither(use, `purposeText.${language}`);
    const terms = umbrellasIn(text, language, taxonomy).join(", ");
    const ambiguous = taxonomy.ambiguousTerms.find(({ term }) => text.includes(term));
    const candidates = (ambiguous?.candidates ?? []).map((id) => labelOf(view, "data-type", id));
    return [
      ...(terms === "" ? [] : [{ reason: "umbrella-purpose" as const, spot, facts: { term: terms } }]),
      ...(ambiguous === undefined
        ? []
        : [{ reason: "ambiguous-term" as const, spot, facts: { term: ambiguous.term, candidates } }]),
    ];
  });
}
