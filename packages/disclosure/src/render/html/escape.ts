import type { PageWord } from "@pilu/schema/taxonomy";
import { onceFor } from "../../compose/once-for.ts";
import { mayLink } from "../link.ts";
import type { Joint, Phrase } from "../phrase.ts";
import { filled, type Reader } from "../reader.ts";
import { visible } from "../text.ts";

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// Most texts hold none of these, and one look tells; whether a surrogate stands alone is for `visible` to find out.
const special =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
  /[&<>"\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/;

/** `text` as HTML, fit for an element and for an attribute in double quotes. */
export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return visible(text).replace(/[&<>"]/g, (character) => names[character] ?? character);
}

/** A paragraph; its line breaks stay, and in the addresses and names for machines in it a line may end where parts do. */
export function prose(text: string): string {
  const html = text.includes("\n") ? escaped(text).replaceAll("\n", "<br>") : escaped(text);
  return text.length < short || !joint.test(text) ? html : html.replace(joints, "$&<wbr>");
}

// Where a word does not fit in a line browsers tear it anywhere, and put what follows it, "，" too, at the line's head.
const short = 16;
const joint = /[\w.]@(?=\w)|[A-Za-z.]:(?=[A-Za-z*])|[\w.]\/(?=[A-Za-z])/;
const joints = new RegExp(joint, "g");

/** ` lang="…"` where `language` is not the page's. */
export function languageMark(language: string, reader: Reader): string {
  return language === reader.locale ? "" : ` lang="${escaped(language)}"`;
}

/** A phrase as HTML: marked where it is of another language or says that nothing is known; a live link where it may be. */
export function phraseHtml({ text, language, href, isCode, isAbsent }: Phrase, reader: Reader): string {
  const mark = languageMark(language, reader);
  const inner = prose(text);
  if (href !== undefined && mayLink(href)) return linkHtml({ href, inner, mark });
  if (isCode === true) return `<code${mark}>${inner}</code>`;
  if (isAbsent === true) return `<span class="tag u"${mark}>${inner}</span>`;
  return mark === "" ? inner : `<span${mark}>${inner}</span>`;
}

function linkHtml({ href, inner, mark }: { href: string; inner: string; mark: string }): string {
  return `<a href="${escaped(href)}" rel="noopener"${mark}>${inner}</a>`;
}

export function phrasesHtml(phrases: readonly Phrase[], { reader, between }: PhraseList): string {
  let html = "";
  let before = "";
  for (const phrase of phrases) {
    html += before + phraseHtml(phrase, reader);
    before = between;
  }
  return html;
}

/** A word of the page as HTML, filled in with what is HTML already. */
export function wordHtml(
  key: PageWord,
  values: Readonly<Record<string, string | number>>,
  reader: Reader,
): string {
  return filled(bareWordHtml(key, reader), values);
}

/** A word of the page as HTML, escaped once for each reader. */
export function bareWordHtml(key: PageWord, reader: Reader): string {
  const known = bareWords(reader);
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = escaped(reader.word(key));
  known.set(key, made);
  return made;
}

const bareWords = onceFor((_: Reader) => new Map<PageWord, string>());

/** What stands between two phrases, as HTML. */
export function betweenHtml(joint: Joint, reader: Reader): string {
  return escaped(reader.between(joint));
}

interface PhraseList {
  readonly reader: Reader;
  readonly between: string;
}
