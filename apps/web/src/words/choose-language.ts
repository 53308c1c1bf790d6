// Which of the portal's languages a reader gets: the one they chose, else the one their browser asks for first.
import { closestLocale, type Locale, locales } from "@pilu/schema";

/** `accept` is the value of an Accept-Language header; a language we do not speak is answered in English. */
export function chooseLanguage(reader: { cookie: string | undefined; accept: string | null }): Locale {
  const chosen = locales.find((locale) => locale === reader.cookie);
  if (chosen !== undefined) return chosen;
  const first = wishes(reader.accept ?? "").find((tag) => /^(zh|en)\b/i.test(tag));
  return closestLocale(first ?? "en");
}

function wishes(accept: string): string[] {
  return accept
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.trim().split(/\s*;\s*/);
      const quality = options.find((option) => option.startsWith("q="))?.slice(2) ?? "1";
      return { tag, quality: Number.parseFloat(quality) || 0 };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((wish) => wish.tag);
}
