import { Problem } from "@pilu/schema/problem";
import type { Block, TextDocument, TextFormat } from "./blocks.ts";
import { decodeText, type Encoding } from "./decode.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { largestText } from "./largest.ts";
import { readMarkdown } from "./markdown.ts";
import { refuseManyParts } from "./parts.ts";
import { readPlain } from "./plain.ts";
import type { Inflate } from "./unzip.ts";

export interface TextInput {
  /** As people should see it; its ending helps where the content does not say what it is. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly encoding?: Encoding;
  /** What unpacks a Word document; without it a library does. */
  readonly inflate?: Inflate;
}

/**
 * Reads a document for people: HTML, Markdown, plain text or DOCX, told by its content first.
 * Throws a Problem: `input.too-large`, `input.empty`, `input.binary`, `input.truncated`, `input.encoding`, `input.archive`, `input.nested`.
 */
export function readText(input: TextInput): TextDocument {
  const { path, bytes, inflate } = input;
  if (bytes.length > largestText) throw new Problem("input.too-large", { path, maximum: largestText });
  if (bytes.length === 0) throw new Problem("input.empty", { path });
  if (isArchive(bytes)) return shown({ format: "docx", blocks: readDocx(bytes, { path, inflate }) }, path);
  const text = decodeText(bytes, input);
  const format = formatOf(text, path);
  refuseManyParts(text, format, path);
  return shown({ format, blocks: blocksOf(text, format, path) }, path);
}

function blocksOf(text: string, format: TextFormat, path: string): Block[] {
  if (format === "html") return readHtml(text, { path });
  return format === "markdown" ? readMarkdown(text, { path }) : readPlain(text);
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Markup without a word in it says as little as an empty file. */
function shown(document: TextDocument, path: string): TextDocument {
  if (document.blocks.length === 0) throw new Problem("input.empty", { path });
  return document;
}

/** What kind of text this is: a page begins as one; Markdown goes by its name, or by headings, links or tables. */
function formatOf(text: string, path: string): "html" | "markdown" | "text" {
  const head = text.slice(0, 4096).trimStart();
  if (
    head.startsWith("<") &&
    /^(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|div|table|p|h[1-6]|section|article|main|meta|ul|ol|dl)\b/i.test(
      head,
    )
  )
    return "html";
  const ending = path.slice(path.lastIndexOf(".")).toLowerCase();
  if (ending === ".html" || ending === ".htm" || ending === ".xhtml") return "html";
  if (ending === ".md" || ending === ".markdown" || ending === ".mdx") return "markdown";
  const marks =
    /^ {0,3}#{1,6}[ \t]\S|^[ \t]{0,8}\|?[ \t]{0,8}:?-{3,}:?[ \t]{0,80}\||\]\((?:https?:|#|<)|\*\*[^\s*]/m;
  return marks.test(text.slice(0, 262_144)) ? "markdown" : "text";
}
