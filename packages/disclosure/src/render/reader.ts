import {
  type AnyDisclosure,
  inLanguage,
  type Labels,
  type Locale,
  type Localised,
  locales,
} from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import { wholeLabelsOf } from "../compose/labels.ts";
import { onceFor } from "../compose/once-for.ts";
import type { Joint, Phrase } from "./phrase.ts";

/** Reads a document's words in one language. */
export interface Reader {
  readonly locale: Locale;
  /** Whether it reads many documents, so that what is made of its words is worth keeping. */
  readonly isLasting: boolean;
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
}

/**
 * The reader of `document` for `locale`: all words come from its `labels` (decision 2). Labels composed of one taxonomy
 * say the same in all documents, and one reader reads them.
 */
export function readerOf({ labels }: Pick<AnyDisclosure, "labels">, locale: Locale): Reader {
  const whole = wholeLabelsOf(labels);
  return (whole === undefined ? passing(labels) : lasting(whole))[locale];
}

const lasting = onceFor((labels: Labels) => readersOf(labels, { isLasting: true }));
// One document is rendered in several formats, one after another.
const passing = onceFor((labels: Labels) => readersOf(labels, { isLasting: false }));

function readersOf(labels: Labels, { isLasting }: { isLasting: boolean }): Readonly<Record<Locale, Reader>> {
  const readers = locales.map((locale) => [locale, makeReader(labels, { isLasting, locale })]);
  return Object.fromEntries(readers) as Record<Locale, Reader>;
}

/** A reader of the page's own words, for pages that are no documents. */
export function readerOfWords(words: Record<PageWord, Localised>, locale: Locale): Reader {
  return makeReader({ page: words }, { isLasting: false, locale });
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

function makeReader(labels: Labels, { locale, isLasting }: { locale: Locale; isLasting: boolean }): Reader {
  const known = new Map<string, Map<string, Phrase>>();
  const said = (text: Localised): Phrase => {
    const own = text[locale];
    return own === undefined ? inLanguage(text, locale) : { language: locale, text: own };
  };
  const rowOf = (block: string, id: string): Localised | undefined => {
    const row = labels[block];
    return row !== undefined && Object.hasOwn(row, id) ? row[id] : undefined;
  };
  const label = (block: string, id: string): Phrase => {
    let those = known.get(block);
    if (those === undefined) {
      those = new Map();
      known.set(block, those);
    }
    const found = those.get(id);
    if (found !== undefined) return found;
    const own = rowOf(block, id);
    if (own === undefined) return { language: locale, text: id };
    const made = said(own);
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
    isLasting,
    absent: (key) => ({ isAbsent: true, language: locale, text: word(key) }),
    code: (text) => ({ isCode: true, language: tagOf(text), text }),
    joined: (phrases, joint) => phrases.map((phrase) => phrase.text).join(between[joint]),
    label,
    link: (text, href) => ({ href, language: locale, text }),
    locale,
    plain: (text) => ({ language: locale, text }),
    said,
    untagged: (text) => ({ language: tagOf(text), text }),
    word,
  };
}
