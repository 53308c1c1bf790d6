import { Problem } from "@pilu/schema";
import type { Block, TextDocument } from "../text/blocks.ts";
import { readCsv } from "../text/csv.ts";
import { cutOffAt } from "../text/cut-off.ts";
import { decodeText } from "../text/decode.ts";
import { largestText } from "../text/largest.ts";
import { refuseManyParts } from "../text/parts.ts";
import { isArchive, readText, type TextInput } from "../text/read.ts";
import { part, type Span } from "../text/span.ts";
import { readXlsx } from "../text/xlsx.ts";
import { Heads, type MeantHeads } from "./heads.ts";
import { pairsOf } from "./pairs.ts";
import { Reader } from "./reader.ts";
import type { AppendixReading } from "./reading.ts";
import { readTable } from "./table.ts";

/**
 * Reads an existing list of SDKs: HTML, Markdown, CSV, XLSX, DOCX or plain text, in Chinese or English. Every piece of
 * the file is placed, guessed, a guide to others, or left over; nothing is dropped. Throws a Problem for a file that
 * cannot be read (see {@link readText}). What a person says of a head in `meant` stands over what is known of it.
 */
export async function readAppendix(
  input: TextInput,
  meant: MeantHeads = new Map(),
): Promise<AppendixReading> {
  const document = await documentOf(input);
  const reader = new Reader(new Heads(meant));
  for (const block of document.blocks) readBlock(block, reader);
  reader.endEntry();
  const { columns, rows, guides, leftOver } = reader;
  const isArchived = document.format === "docx" || document.format === "xlsx";
  const cutOff = isArchived ? null : cutOffAt(decodeText(input.bytes, input), document);
  return { format: document.format, columns, rows, guides, leftOver, cutOff };
}

async function documentOf(input: TextInput): Promise<TextDocument> {
  const { path, bytes } = input;
  const isSheet = /\.(?:csv|tsv)$/i.test(path);
  if (bytes.length > largestText) throw new Problem("input.too-large", { path, maximum: largestText });
  if (isArchive(bytes) && !/\.docx$/i.test(path)) {
    const blocks = await readXlsx(bytes, { path });
    if (blocks.length === 0) throw new Problem("input.empty", { path });
    return { format: "xlsx", blocks };
  }
  if (isSheet && bytes.length > 0) {
    const text = decodeText(bytes, input);
    refuseManyParts(text, "csv", path);
    return { format: "csv", blocks: readCsv(text) };
  }
  return readText(input);
}

function readBlock(block: Block, reader: Reader): void {
  if (block.kind === "table") readTable(block.rows, reader);
  else if (block.kind === "heading") {
    reader.title(block.span, block.level);
    reader.guide(block.span, null);
  } else readLines(block.span, { isItem: block.kind === "item", reader });
}

/** A title without markup stands alone on its line, has no stop at its end, and labelled lines follow it. */
function isTitle({ text }: Span): boolean {
  return (
    text.length <= 60 &&
    !text.includes("\n") &&
    !/[。；;，,：:.!！?？]$/.test(text) &&
    !/https?:|：|:\s/.test(text)
  );
}

function readLines(span: Span, { isItem, reader }: { isItem: boolean; reader: Reader }): void {
  const pairs = pairsOf(span, reader.heads);
  const known = pairs.some((pair) => pair.field !== null);
  if (!known) {
    if ((isItem || span.links.length > 0) && reader.item(span)) return;
    if (isTitle(span) && !reader.isData(span)) {
      reader.title(span, 8);
      reader.guide(span, null);
    } else if (pairs[0]?.at === 0 && reader.isInEntry && pairs.every((pair) => pair.value.text !== "")) {
      for (const { label, value } of pairs) reader.pair(label, value, null);
    } else reader.text(span);
    return;
  }
  const before = part(span, 0, pairs[0]?.at ?? 0);
  if (before.text !== "" && !/^[-*•·\d.、）)\s]+$/.test(before.text)) {
    const lines = before.text.split("\n");
    if (isTitle(before) && lines.length === 1) reader.title(before, 8);
    else reader.text(before);
    if (isTitle(before)) reader.guide(before, null);
  }
  for (const { label, value, field } of pairs) reader.pair(label, value, field);
}
