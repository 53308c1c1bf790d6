import type { Locale } from "@pilu/schema";
import type { Taxonomy } from "@pilu/schema/taxonomy";

/** An ending that lets a list go on: regulators ask for every item, one by one. */
export const openEndings: Readonly<Record<Locale, RegExp>> = {
  "zh-CN": /包括但不限于|等等?(?:信息|数据|内容)?(?=[。；，,;）)\s]|$)/u,
  en: /\b(?:including but not limited to|including without limitation|such as|and so on|and so forth|etc)\b/i,
};

type Patterns = Readonly<Record<Locale, RegExp>>;
const patterns = new WeakMap<Taxonomy, Patterns>();

/** The umbrella terms in `text`, each once: of two that overlap the longer, and none that a bracket spells out. */
export function umbrellasIn(text: string, language: Locale, taxonomy: Taxonomy): string[] {
  const known = patterns.get(taxonomy) ?? {
    "zh-CN": patternOf("zh-CN", taxonomy),
    en: patternOf("en", taxonomy),
  };
  patterns.set(taxonomy, known);
  return [...new Set(text.match(known[language]) ?? [])];
}

// "Precise location" is none although "location" is one: in English a term counts where it begins the phrase.
function patternOf(language: Locale, { umbrellaTerms }: Taxonomy): RegExp {
  const terms = [...new Set(umbrellaTerms.flatMap(({ label }) => label[language] ?? []))]
    .filter((term) => !openEndings[language].test(term))
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const [before, after] =
    language === "zh-CN" ? ["精确|粗略|大致|模糊", "\\s*[（(：:]"] : ["[\\w-] ?", "[\\w-]|\\s*[(:]"];
  return new RegExp(`(?<!${before})(?:${terms.join("|")})(?!${after})`, "giu");
}
