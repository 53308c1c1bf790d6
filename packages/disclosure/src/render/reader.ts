import { type AnyDisclosure, inLanguage, type Labels, type Locale, type Localised } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import type { Joint, Phrase } from "./phrase.ts";

/** Reads a document's words in one language. */
export interface Reader {
  readonly locale: Locale;
  /** A word of the page, with `{name}` filled in. */
  word(key: PageWord, values?: Readonly<Record<string, string | number>>): string;
  /** The label of an id; an id that the document does not label stands for itself. */
  label(block: string, id: string): Phrase;
  said(text: Localised): Phrase;
  /** Text that belongs to no language, such as an address. */
  plain(text: string): Phrase;
  /** A name of which only the letters tell the language. */
  untagged(text: string): Phrase;
  absent(key: "none" | "notStated" | "toComplete" | "collectsNothing" | "collectionNotStated"): Phrase;
  /** What stands between two phrases. */
  between(joint: Joint): string;
  joined(phrases: readonly Phrase[], joint: Joint): string;
}

/** The reader of `document` for `locale`: all words come from its `labels` (decision 2). */
export function readerOf({ labels }: Pick<AnyDisclosure, "labels">, locale: Locale): Reader {
  return makeReader(labels, locale);
}

/** A reader of the page's own words, for pages that are no documents. */
export function readerOfWords(words: Record<PageWord, Localised>, locale: Locale): Reader {
  return makeReader({ page: words }, locale);
}

/** `template` with each `{name}` filled in. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function makeReader(labels: Labels, locale: Locale): Reader {
  const known = new Map<string, Map<string, Phrase>>();
  const said = (text: Localised): Phrase => {
    const own = text[locale];
    return own === undefined ? inLanguage(text, locale) : { language: locale, text: own };
  };
  const label = (block: string, id: string): Phrase => {
    let those = known.get(block);
    if (those === undefined) {
      those = new Map();
      known.set(block, those);
    }
    const found = those.get(id);
    if (found !== undefined) return found;
    const row = labels[block];
    const own = row !== undefined && Object.hasOwn(row, id) ? row[id] : undefined;
    const made = own === undefined ? { language: locale, text: id } : said(own);
    those.set(id, made);
    return made;
  };
  const words = new Map<string, string>();
  const wordOf = (key: string): string => {
    const { text } = label("page", key);
    words.set(key, text);
    return text;
  };
  const word: Reader["word"] = (key, values) => {
    const text = words.get(key) ?? wordOf(key);
    return values === undefined ? text : filled(text, values);
  };
  const between = {
    clause: word("clausePair", { first: "", second: "" }),
    list: word("listPair", { first: "", second: "" }),
  };
  return {
    between: (joint) => between[joint],
    absent: (key) => ({ isAbsent: true, language: locale, text: word(key) }),
    joined: (phrases, joint) => phrases.map((phrase) => phrase.text).join(between[joint]),
    label,
    locale,
    plain: (text) => ({ language: locale, text }),
    said,
    untagged: (text) => ({ language: /\p{Script=Han}/u.test(text) ? "zh-CN" : locale, text }),
    word,
  };
}
