import type { Fact } from "./facts/fact.ts";
import type { Phrase } from "./phrase.ts";
import type { Reader } from "./reader.ts";

/** A fact in plain text; an address stands behind the name that leads to it. */
export function factText({ phrases, joint }: Fact, reader: Reader): string {
  const [only] = phrases;
  if (phrases.length === 1 && only !== undefined) return plainText(only, reader);
  return reader.joined(
    phrases.map((phrase) => ({ ...phrase, text: plainText(phrase, reader) })),
    joint,
  );
}

export function factLanguage({ phrases }: Fact, reader: Reader): string {
  return phrases.find((phrase) => phrase.language !== reader.locale)?.language ?? reader.locale;
}

/** A phrase in plain text, with its address where the text is another. */
export function plainText({ text, href }: Phrase, reader: Reader): string {
  if (href === undefined || href === text || href === `mailto:${text}`) return text;
  return reader.word("aside", { aside: href, text });
}

// What no text of ours may hold, whatever way it came in: controls, and marks that make a name read as another.
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// One look tells whether there may be any; whether a surrogate stands alone is then found out.
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/;

/** `text` with each such character shown as U+FFFD: the last guard of every format. */
export function visible(text: string): string {
  return suspect.test(text) ? text.replace(unsafe, "\ufffd") : text;
}
