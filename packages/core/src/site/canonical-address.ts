import type { VersionView } from "./version-page.ts";

/** The address at which the same bytes stand whoever asks. */
export function canonicalAddress(
  own: string,
  { format, locale }: Pick<VersionView, "format" | "locale">,
): string {
  if (format === "html") return `${own}/${locale}`;
  return locale === null ? `${own}.${format}` : `${own}.${format}?lang=${locale}`;
}
