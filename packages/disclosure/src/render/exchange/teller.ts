// How formats for machines say a document's texts: in its main language, and no character that a parser refuses.
import { type AnyDisclosure, type Entry, inLanguage, isWebLink, type Localised, locales } from "@pilu/schema";
import { xmlText } from "../xml.ts";

export interface Teller {
  /** The text in the document's main language. */
  said(text: Localised): string;
  /** The text in every language it has, by tag. */
  everyLanguage(text: Localised): [tag: string, text: string][];
  /** The label of an id in the document's main language; an id that it does not label stands for itself. */
  label(block: string, id: string): string;
  plain(text: string): string;
  /** Those that may be printed as links. */
  links(candidates: readonly (string | null)[]): string[];
}

export function tellerOf({ labels, locales: own }: Pick<AnyDisclosure, "labels" | "locales">): Teller {
  const [locale = locales[0]] = own;
  const said = (text: Localised) => xmlText(inLanguage(text, locale).text);
  return {
    said,
    everyLanguage: (text) =>
      Object.keys(text)
        .sort()
        .map((tag) => [tag, xmlText(text[tag] ?? "")]),
    label(block, id) {
      const row = labels[block];
      const found = row !== undefined && Object.hasOwn(row, id) ? row[id] : undefined;
      return found === undefined ? id : said(found);
    },
    plain: xmlText,
    links: (candidates) => candidates.filter((link) => link !== null && isWebLink(link)) as string[],
  };
}

/** Every purpose of an entry once: those of the SDK, then those that single items have besides. */
export function purposesOf({ purposes, data }: Entry): string[] {
  const ofItems = data.kind === "items" ? data.items.flatMap((item) => item.purposes) : [];
  return [...new Set<string>([...purposes.map(({ purpose }) => purpose), ...ofItems])];
}

/** The items that serve a purpose: those that name it, and those that name none where it is the SDK's. */
export function itemsFor({ purposes, data }: Entry, purpose: string) {
  if (data.kind !== "items") return [];
  const isOfSdk = purposes.some((one) => one.purpose === purpose);
  return data.items.filter((item) =>
    item.purposes.length === 0 ? isOfSdk : item.purposes.some((one) => one === purpose),
  );
}
