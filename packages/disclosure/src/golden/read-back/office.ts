import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { itemOf, type Said, say, type Tongue } from "./said.ts";
import { saidInTable, sayPart } from "./text.ts";

interface ReadRun {
  readonly style: string;
  readonly text: string;
}
export interface ReadParagraph {
  readonly style: string;
  readonly runs: readonly ReadRun[];
  /** Table, row and column that it stands in, from 0; null outside of tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** The parts of an office file as text; each must be well-formed XML. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const [name, text] of parts) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
  }
  return parts;
}

/** The paragraphs of a Word document as Word reads them. */
export function paragraphsOf(file: Uint8Array): ReadParagraph[] {
  const found: ReadParagraph[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const at = { table: -1, row: -1, column: -1, isInside: false };
  let paragraph = { style: "", runs: [] as { style: string; text: string }[] };
  let isText = false;
  const value = (attributes: Record<string, SaxesAttributeNS>) => attributes["w:val"]?.value ?? "";
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "w:tbl") Object.assign(at, { table: at.table + 1, row: -1, isInside: true });
    else if (name === "w:tr") Object.assign(at, { row: at.row + 1, column: -1 });
    else if (name === "w:tc") at.column += 1;
    else if (name === "w:p") paragraph = { style: "", runs: [] };
    else if (name === "w:pStyle") paragraph.style = value(attributes);
    else if (name === "w:r") paragraph.runs.push({ style: "", text: "" });
    const run = paragraph.runs.at(-1);
    if (run === undefined) return;
    if (name === "w:rStyle") run.style = value(attributes);
    else if (name === "w:br") run.text += "\n";
    else if (name === "w:tab") run.text += "\t";
    isText = name === "w:t";
  });
  parser.on("text", (text) => {
    const run = paragraph.runs.at(-1);
    if (isText && run !== undefined) run.text += text;
  });
  parser.on("closetag", ({ name }) => {
    isText = false;
    if (name === "w:tbl") at.isInside = false;
    if (name === "w:p")
      found.push({ ...paragraph, cell: at.isInside ? { table: at.table, row: at.row, column: at.column } : null });
  });
  parser.write(partsOf(file).get("word/document.xml") ?? "").close();
  return found;
}

const textOf = (runs: readonly ReadRun[]) => runs.map(({ text }) => text).join("");

/** A Word document in either layout. */
export function saidInDocx(file: Uint8Array, tongue: Tongue): Said {
  const said: Said = new Map();
  let of = "front";
  let label = "";
  let demand = "";
  for (const { style, runs, cell } of paragraphsOf(file)) {
    const text = textOf(runs);
    const [first, ...rest] = runs;
    const name = /^\d+\. $/.test(first?.text ?? "") ? rest[0]?.text : undefined;
    const isHead = first?.style === "Label" && first.text.endsWith(tongue.colon);
    const isItem = style === "CellItem";
    if (name !== undefined) of = name;
    else if (isItem || style === "CellPermission") {
      const isShared = first?.style === "Muted";
      const parts = isHead || isShared ? rest.map((run) => [run]) : [runs];
      if (isHead && first !== undefined) demand = first.text.replace(/\s*[（(]\d+[）)][：:]\s*$/, "");
      const head = isShared ? first.text.slice(0, -tongue.colon.length) : "";
      for (const part of parts) {
        if (textOf(part) === tongue.list) continue;
        sayInCell(said, { of, runs: part, demand, isItem, tongue });
        const on = { of: itemOf(of, textOf(part)), label: tongue.word("itemPlatforms"), text: head };
        if (isShared && head !== tongue.word("sensitive")) say(said, on);
      }
    } else if (isHead) for (const [one, told] of labelled(runs, tongue)) say(said, { of, label: one, text: told });
    else if (style === "Detail") sayPart(said, { of, line: text, tongue });
    else if (cell?.column === 2 && style === "CellText") say(said, { of, label: tongue.word("data"), text });
    else if (of === "front" && cell?.column === 0) label = text;
    else if (of === "front" && cell?.column === 1) say(said, { of, label, text });
  }
  return said;
}

/** `label: text; label: text`, where labels look like labels. */
function labelled(runs: readonly ReadRun[], { colon, clause }: Tongue): [string, string][] {
  const facts: [string, string][] = [];
  for (const { style, text } of runs) {
    const last = facts.at(-1);
    if (style === "Label") facts.push([text.slice(0, -colon.length), ""]);
    else if (last !== undefined) last[1] += text;
  }
  return facts.map(([label, text], at) => {
    const isLast = at === facts.length - 1 || !text.endsWith(clause);
    return [label, isLast ? text : text.slice(0, -clause.length)];
  });
}

interface SaidInCell {
  readonly of: string;
  readonly runs: readonly ReadRun[];
  readonly demand: string;
  /** A data item; else a permission. */
  readonly isItem: boolean;
  readonly tongue: Tongue;
}

function sayInCell(said: Said, { of, runs, demand, isItem, tongue }: SaidInCell): void {
  const line = textOf(runs);
  const part = itemOf(of, tongue.split(line).head.split(tongue.list).at(-1) ?? "");
  say(said, { of: part, label: tongue.word(isItem ? "itemDemand" : "permissionDemand"), text: demand });
  const isSensitive = runs[0]?.style === "Sensitive";
  if (isItem) say(said, { of: part, label: tongue.word("sensitive"), text: tongue.word(isSensitive ? "yes" : "no") });
  sayPart(said, { of, line, tongue });
}

/** The sheets of a workbook as another program reads them. */
export async function sheetsOf(file: Uint8Array): Promise<string[][][]> {
  partsOf(file);
  const buffer = new Uint8Array(file).buffer;
  const sheets = await readWorkbook(buffer, { trim: false });
  return sheets.map(({ data }) => data.map((row) => row.map((cell) => String(cell ?? ""))));
}

/** A workbook of tables. */
export async function saidInXlsx(file: Uint8Array, tongue: Tongue): Promise<Said> {
  const [front = [], ...tables] = await sheetsOf(file);
  const said: Said = new Map();
  for (const [label = "", text = ""] of front) if (tongue.labels.has(label)) say(said, { of: "front", label, text });
  for (const table of tables) for (const [key, text] of saidInTable(table, tongue)) said.set(key, text);
  return said;
}

/** A workbook line by line: `n. name` begins an SDK, a row has a label and its text, or a part and what is told of it. */
export async function saidInLinesOfXlsx(file: Uint8Array, tongue: Tongue): Promise<Said> {
  const said: Said = new Map();
  let of = "front";
  for (const [label = "", text = ""] of (await sheetsOf(file)).flat()) {
    const [, name] = /^\d+\. (.+)$/.exec(label) ?? [];
    if (name !== undefined && text === "") of = name;
    else if (tongue.labels.has(label)) say(said, { of, label, text });
    else if (of !== "front") sayPart(said, { of, line: `${label}${tongue.clause}${text}`, tongue });
  }
  return said;
}
