import { inLanguage, LanguageTag, type Locale } from "@pilu/schema";

/**
 * What a reader of `language` reads of a part of a document: every text by language replaced by the one text that is
 * shown. Two parts with the same reading differ in another language only.
 */
export function readingOf(part: unknown, language: Locale): unknown {
  if (Array.isArray(part)) return part.map((member) => readingOf(member, language));
  if (part === null || typeof part !== "object") return part;
  const members = Object.entries(part);
  if (members.length > 0 && members.every(isText))
    return inLanguage(Object.fromEntries(members), language).text;
  return Object.fromEntries(members.map(([name, member]) => [name, readingOf(member, language)]));
}

// No object of a document but a text by language has language tags for keys.
function isText(member: [string, unknown]): member is [string, string] {
  return typeof member[1] === "string" && LanguageTag.safeParse(member[0]).success;
}
