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
  let demand: string | null = null;
  for (const { style, runs, cell } of paragraphsOf(file)) {
    const text = textOf(runs);
    const [first, ...rest] = runs;
    const name = /^\d+\. $/.test(first?.text ?? "") ? rest[0]?.text : undefined;
    if (name !== undefined) of = name;
    else if (first?.style === "Label" && first.text.endsWith(tongue.colon))
      say(said, { of, label: first.text.slice(0, -tongue.colon.length), text: textOf(rest) });
    else if (style === "Detail") sayPart(said, { of, line: text, tongue });
    else if (cell?.column === 2 && style === "CellText") {
      if (first?.style === "Label") demand = text.replace(/\s*[（(]\d+[）)]$/, "");
      else sayItem(said, { of, text, demand, isSensitive: first?.style === "Sensitive", tongue });
    } else if (cell?.column === 4 && style === "CellText") sayPart(said, { of, line: text, tongue });
    else if (of === "front" && cell?.column === 0) label = text;
    else if (of === "front" && cell?.column === 1) say(said, { of, label, text });
    if (name !== undefined) demand = null;
  }
  return said;
}

interface SaidItem {
  readonly of: string;
  readonly text: string;
  readonly demand: string | null;
  readonly isSensitive: boolean;
  readonly tongue: Tongue;
}

function sayItem(said: Said, { of, text, demand, isSensitive, tongue }: SaidItem): void {
  // Without a head for their demand there are no items, but a statement on them all.
  if (demand === null) return say(said, { of, label: tongue.word("data"), text });
  const part = itemOf(of, tongue.split(text).head);
  say(said, { of: part, label: tongue.word("itemDemand"), text: demand });
  say(said, { of: part, label: tongue.word("sensitive"), text: tongue.word(isSensitive ? "yes" : "no") });
  sayPart(said, { of, line: text, tongue });
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
