// How texts are held: by language, or one on a line.
import type { Json, Locale } from "@pilu/schema";

/** A text in several languages with one of them changed; without any left null, or empty where it must be given. */
export function inLocale(
  text: Json | undefined,
  { locale, text: typed, isNullable }: { locale: Locale; text: string; isNullable: boolean },
): Json {
  const held = text !== null && typeof text === "object" && !Array.isArray(text) ? text : {};
  const rest = Object.entries(held).filter(([tag]) => tag !== locale);
  const all = typed === "" ? rest : [...rest, [locale, typed] as const];
  return all.length === 0 && isNullable ? null : Object.fromEntries(all);
}

/** Lines as they are typed: an empty one may be about to be filled. */
export function linesOf(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** An id made of a name: its Latin letters and digits in small letters, dashes between. Empty without any. */
export function idFrom(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 63)
    .replace(/-+$/, "");
}
