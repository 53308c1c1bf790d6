import { renderHtml } from "@pilu/disclosure";
import { type Disclosure, type Locale, locales } from "@pilu/schema";
import { zipSync } from "fflate";
import { servedAt } from "../render/place.ts";
import { sha256, type WithBytes } from "../render/read-document.ts";

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * What an app carries: a page in each language, the document's own bytes, and `SHA256SUMS` of them all as `sha256sum -c`
 * reads it. Pages link to each other by name, and to what is not in the bundle at `origin`.
 */
export function filesOf(
  { document, bytes }: WithBytes & { readonly document: Disclosure },
  origin: string,
): readonly NamedText[] {
  const served = servedAt(document, origin);
  const addresses = locales.map((locale) => {
    const isHere = document.locales.includes(locale);
    return [locale, isHere ? pageName(locale) : served.languages[locale]];
  });
  const place = {
    ...served,
    languages: Object.fromEntries(addresses) as Record<Locale, string>,
    formats: { ...served.formats, json: documentName },
  };
  const files = [
    ...document.locales.map((locale) => ({
      name: pageName(locale),
      text: renderHtml(document, { locale, place }),
    })),
    { name: documentName, text: bytes },
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...files, { name: "SHA256SUMS", text: files.map(sumOf).join("") }];
}

const documentName = "disclosure.json";

function pageName(locale: Locale): string {
  return `${locale}.html`;
}

function sumOf({ name, text }: NamedText): string {
  return `${sha256(text)}  ${name}\n`;
}

/** The files as a zip: the same bytes whenever and wherever it is made. */
export function zipped(files: readonly NamedText[]): Uint8Array {
  // A zip keeps local time without a zone: the first instant it can name, as read on this machine's clock.
  const mtime = new Date(1980, 0, 1);
  const contents = files.map(({ name, text }) => [name, new TextEncoder().encode(text)]);
  return zipSync(Object.fromEntries(contents), { level: 9, mtime });
}
