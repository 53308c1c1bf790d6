import { isWebLink } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import type { Fact } from "../facts/fact.ts";
import type { Phrase } from "../phrase.ts";
import { filled, type Reader } from "../reader.ts";
import { visible } from "../text.ts";

// CommonMark and GFM: what begins markup anywhere, and what does so at the beginning of a line.
const anywhere = /[\\`*_[\]<>&|~#!$]/g;
const sign = /^([ \t]*)([-+=:])/gm;
const number = /^([ \t]*\d+)([.)])/gm;

/** `text` as Markdown that reads as itself. */
export function escaped(text: string): string {
  return visible(text).replace(anywhere, "\\$&").replace(sign, "$1\\$2").replace(number, "$1\\$2");
}

/** The same on one line, as headings, list items and table cells need it. */
export function oneLine(text: string): string {
  return escaped(text.replace(/\s*[\r\n]+\s*/g, " "));
}

/** A word of the page, filled in with what is Markdown already. */
export function wordMarkdown(
  key: PageWord,
  values: Readonly<Record<string, string | number>>,
  reader: Reader,
): string {
  return filled(oneLine(reader.word(key)), values);
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
