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
  /** The name of something with an address. */
  link(text: string, href: string): Phrase;
  /** A name of which only the letters tell the language. */
  untagged(text: string): Phrase;
  /** A name that machines use. */
  code(text: string): Phrase;
  absent(key: "none" | "notStated" | "toComplete" | "collectsNothing" | "collectionNotStated"): Phrase;
  /** What stands between two phrases. */
  between(joint: Joint): string;
  joined(phrases: readonly Phrase[], joint: Joint): string;
  /** What `make` makes, with every label that it asked this reader for. */
  recorded(make: () => string): Told;
  /** Whether this reader would tell the same: it has the same language, page and, object by object, labels. */
  wouldTell(told: Told): boolean;
}

/** A text made of a reader's words, and those words as they stood in the document. */
export interface Told {
  readonly text: string;
  readonly locale: Locale;
  readonly page: Labels[string] | undefined;
  readonly labels: readonly (readonly [block: string, id: string, label: Localised | undefined])[];
}

/** The reader of `document` for `locale`: all words come from its `labels` (decision 2). */
export function readerOf({ labels }: Pick<AnyDisclosure, "labels">, locale: Locale): Reader {
  return makeReader(labels, locale);
}

/** A reader of the page's own words, for pages that are no documents. */
export function readerOfWords(words: Record<PageWord, Localised>, locale: Locale): Reader {
  return makeReader({ page: words }, locale);
}

/** `template` with each `{name}` filled in; braces around anything else stay. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  let text = "";
  let done = 0;
  for (let at = template.indexOf("{"); at !== -1; at = template.indexOf("{", at + 1)) {
    const end = template.indexOf("}", at);
    const name = template.slice(at + 1, end);
    if (end === -1 || !Object.hasOwn(values, name)) continue;
    text += template.slice(done, at) + values[name];
    done = end + 1;
  }
  return done === 0 ? template : text + template.slice(done);
}

function makeReader(labels: Labels, locale: Locale): Reader {
  const known = new Map<string, Map<string, Phrase>>();
  let asked: Map<string, Set<string>> | null = null;
  const said = (text: Localised): Phrase => {
    const own = text[locale];
    return own === undefined ? inLanguage(text, locale) : { language: locale, text: own };
  };
  const rowOf = (block: string, id: string): Localised | undefined => {
    const row = labels[block];
    return row !== undefined && Object.hasOwn(row, id) ? row[id] : undefined;
  };
  const label = (block: string, id: string): Phrase => {
    if (asked !== null) note(asked, block, id);
    let those = known.get(block);
    if (those === undefined) {
      those = new Map();
      known.set(block, those);
    }
    const found = those.get(id);
    if (found !== undefined) return found;
    const own = rowOf(block, id);
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
  // Names are ASCII nearly always, and that is quickly seen.
  const tagOf = (text: string) => (/[^ -~]/.test(text) && /\p{Script=Han}/u.test(text) ? "zh-CN" : locale);
  const between = {
    clause: word("clausePair", { first: "", second: "" }),
    list: word("listPair", { first: "", second: "" }),
  };
  return {
    between: (joint) => between[joint],
    absent: (key) => ({ isAbsent: true, language: locale, text: word(key) }),
    code: (text) => ({ isCode: true, language: tagOf(text), text }),
    joined: (phrases, joint) => phrases.map((phrase) => phrase.text).join(between[joint]),
    label,
    link: (text, href) => ({ href, language: locale, text }),
    locale,
    plain: (text) => ({ language: locale, text }),
    said,
    recorded: (make) => {
      asked = new Map();
      try {
        const text = make();
        const told = [...asked].flatMap(([block, ids]) =>
          [...ids].map((id) => [block, id, rowOf(block, id)] as const),
        );
        return { labels: told, locale, page: labels.page, text };
      } finally {
        asked = null;
      }
    },
    untagged: (text) => ({ language: tagOf(text), text }),
    word,
    wouldTell: (told) =>
      told.locale === locale &&
      told.page === labels.page &&
      told.labels.every(([block, id, row]) => rowOf(block, id) === row),
  };
}

function note(asked: Map<string, Set<string>>, block: string, id: string): void {
  const ids = asked.get(block);
  if (ids === undefined) asked.set(block, new Set([id]));
  else ids.add(id);
}
