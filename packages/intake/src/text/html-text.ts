import { DecodingMode, HtmlEntityDecoder } from "entities/decode";
import type { SpanWriter } from "./span.ts";

// A single space between two words is by far the commonest, and stays as it is.
const space = /[\t\n\f\r]+[ \t\n\f\r]*| [ \t\n\f\r]+|^ /g;

/**
 * Writes a run of text of a page, white space drawn together as browsers show it, and characters for their names
 * (`&amp;`). Places are those in the source, which begins at `offset` of the file.
 */
export function writeText(
  writer: SpanWriter,
  { html, offset }: { html: string; offset: number },
  { from, to, keepsSpace }: { from: number; to: number; keepsSpace: boolean },
): void {
  const text = html.slice(from, to);
  const write = keepsSpace ? writeAsIs : writeWords;
  let begun = 0;
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    const reference = referenceAt(text.slice(at, at + longestReference));
    if (reference === null) continue;
    if (at > begun) write(writer, text.slice(begun, at), from + begun + offset);
    write(writer, reference.text, from + at + offset);
    begun = at + reference.length;
    at = begun - 1;
  }
  if (begun < text.length) write(writer, begun === 0 ? text : text.slice(begun), from + begun + offset);
}

function writeAsIs(writer: SpanWriter, text: string, at: number): void {
  writer.write(text, at);
}

function writeWords(writer: SpanWriter, text: string, at: number): void {
  let from = 0;
  space.lastIndex = 0;
  for (let match = space.exec(text); match !== null; match = space.exec(text)) {
    writer.write(text.slice(from, match.index), at + from);
    if (writer.length > 0 && !writer.endsInSpace) writer.write(" ", at + match.index);
    from = space.lastIndex;
  }
  writer.write(from === 0 ? text : text.slice(from), at + from);
}

/** The longest name has 33 characters; numbers may be as long as one likes, and mean nothing then. */
const longestReference = 64;

let characters = "";
const decoder = new HtmlEntityDecoder((code) => {
  characters += String.fromCodePoint(code);
});

/** What the character reference that `text` begins with stands for, and how long it is; null where it is none. */
function referenceAt(text: string): { text: string; length: number } | null {
  characters = "";
  decoder.startEntity(DecodingMode.Legacy);
  const taken = decoder.write(text, 1);
  const length = taken < 0 ? decoder.end() : taken;
  return length === 0 ? null : { text: characters, length };
}
