import type { Block } from "./blocks.ts";
import { Lines, type Span, SpanWriter } from "./span.ts";

const item = /^[ \t\u3000]*(?:[-*+•●○◦▪■◆·–]|\d{1,3}[.)、．]|[（(]\d{1,3}[)）]|[①-⑳])[ \t\u3000]*(?=\S)/;
const address = /https?:\/\/[^\s<>"'（）。，；、]{1,2000}/g;

/**
 * The blocks of plain text: lines that follow each other are one paragraph, a line with a bullet or a number begins an
 * item, an empty line ends both. Addresses are its links.
 */
export function readPlain(text: string): Block[] {
  const places = new Lines(text);
  const blocks: Block[] = [];
  const writer = new SpanWriter(places);
  let kind: "paragraph" | "item" = "paragraph";
  const flush = () => {
    const span = withAddresses(writer.end());
    if (span.text !== "") blocks.push({ kind, span });
    kind = "paragraph";
  };
  let at = 0;
  for (const line of text.split("\n")) {
    const bullet = item.exec(line)?.[0].length;
    if (line.trim() === "") flush();
    else {
      if (bullet !== undefined) {
        flush();
        kind = "item";
      }
      if (writer.length > 0) writer.write("\n", at - 1);
      // The number of an item may be that of a heading: it stays part of the text.
      writer.write(line, at);
    }
    at += line.length + 1;
  }
  flush();
  return blocks;
}

export function withAddresses(span: Span): Span {
  if (!span.text.includes("://")) return span;
  const found = [...span.text.matchAll(address)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    href: match[0],
  }));
  const links = found.filter((one) => !span.links.some((link) => link.from < one.to && link.to > one.from));
  if (links.length === 0) return span;
  return { text: span.text, links: [...span.links, ...links], place: (offset) => span.place(offset) };
}
