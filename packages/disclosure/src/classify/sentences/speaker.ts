import type { ChangeKind, Content, ContentChange, Labels, Locale, Localised } from "@pilu/schema";
import { type ChangeWord, changeWords, pageWords } from "@pilu/schema/taxonomy";
import { type Reader, readerOf } from "../../render/reader.ts";

/** One thing that users are told: the differences it tells, and the words in plain text. */
export interface Sentence {
  readonly keys: readonly string[];
  readonly word: ChangeWord;
  readonly text: string;
}

export type Slots = Readonly<Record<string, string>>;

/** Fills sentences in one language, with the labels of the two documents. */
export interface Speaker {
  readonly reader: Reader;
  word(word: ChangeWord, slots?: Slots): string;
  /** What a kind of difference is about: "version range". */
  noun(kind: ChangeKind): string;
  sentence(word: ChangeWord, changes: readonly ContentChange[], slots?: Slots): Sentence;
  /** The names of ids, one by one; "not stated" for none. */
  labels(block: string, ids: Iterable<string>): string;
  list(texts: readonly string[]): string;
  said(text: Localised | null): string;
}

/** A speaker for the step from one document to another. Words are those of the taxonomy that `after` was made with. */
export function speakerOf(before: Content | null, after: Content, locale: Locale): Speaker {
  const words = changeWords(after.taxonomy);
  const reader = readerOf({ labels: bothLabels(before, after) }, locale);
  const word: Speaker["word"] = (key, slots = {}) => filled(reader.said(words[key]).text, slots);
  const list = (texts: readonly string[]) =>
    texts.length === 0 ? word("notStated") : texts.join(reader.between("list"));
  return {
    labels: (block, ids) => list([...ids].map((id) => reader.label(block, id).text)),
    list,
    // Every kind is a word as well.
    noun: (kind) => word(kind),
    reader,
    said: (text) => (text === null ? word("notStated") : reader.said(text).text),
    sentence: (key, changes, slots) => ({
      keys: changes.map((change) => change.key),
      text: word(key, slots),
      word: key,
    }),
    word,
  };
}

/** Throws a RangeError for a slot that nobody filled: half a sentence must never be published. */
function filled(template: string, slots: Slots): string {
  const text = template.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const slot = Object.hasOwn(slots, name) ? slots[name] : undefined;
    if (slot === undefined) throw new RangeError(`no text for {${name}} in "${template}"`);
    return slot;
  });
  // "Kite Ltd." at the end of a sentence has its stop already.
  return text.replace(/\.\.$/, ".").replace(/。。$/, "。");
}

function bothLabels(before: Content | null, after: Content): Labels {
  const both: Labels = { ...before?.labels };
  for (const [name, block] of Object.entries(after.labels)) both[name] = { ...both[name], ...block };
  return { ...both, page: { ...pageWords(after.taxonomy), ...both.page } };
}
