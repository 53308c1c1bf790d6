import { isWebLink } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import { onceFor } from "../../compose/once-for.ts";
import type { Fact } from "../facts/fact.ts";
import type { Phrase } from "../phrase.ts";
import { filled, type Reader } from "../reader.ts";
import { visible } from "../text.ts";

// CommonMark and GFM: what begins markup anywhere, and what does so at the beginning of a line.
const anywhere = /[\\`*_[\]<>&|~#!$]/g;
const sign = /^([ \t]*)([-+=:])/gm;
const number = /^([ \t]*\d+)([.)])/gm;

// Most texts are letters, digits and spaces, and need no escape wherever they stand.
const plain = /^\p{L}[\p{L}\p{N} ,，、。；：（）]*$/u;

/** `text` as Markdown that reads as itself. */
export function escaped(text: string): string {
  if (plain.test(text)) return text;
  return visible(text).replace(anywhere, "\\$&").replace(sign, "$1\\$2").replace(number, "$1\\$2");
}

/** The same on one line, as headings, list items and table cells need it. */
export function oneLine(text: string): string {
  if (plain.test(text)) return text;
  return escaped(text.replace(/\s*[\r\n]+\s*/g, " "));
}

// A page says the same words for every SDK and data item.
const words = onceFor((_reader: Reader) => new Map<PageWord, string>());

/** A word of the page as Markdown, escaped once for each reader. */
export function bareWordMarkdown(key: PageWord, reader: Reader): string {
  const known = words(reader);
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = oneLine(reader.word(key));
  known.set(key, made);
  return made;
}

/** A word of the page, filled in with what is Markdown already. */
export function wordMarkdown(
  key: PageWord,
  values: Readonly<Record<string, string | number>>,
  reader: Reader,
): string {
  return filled(bareWordMarkdown(key, reader), values);
}

/** A fact on one line; addresses are live where they may be. */
export function factMarkdown({ phrases, joint }: Fact, reader: Reader): string {
  return phrases.map(phraseMarkdown).join(oneLine(reader.between(joint)));
}

function phraseMarkdown({ text, href }: Phrase): string {
  if (href === undefined || !isWebLink(href)) return oneLine(text);
  // A web link holds no white space and no angle brackets: between them it is taken as it is.
  return href === text ? `<${href}>` : `[${oneLine(text)}](<${href}>)`;
}
