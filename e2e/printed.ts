// What a printed list says, read from the PDF alone: its tags tell where a heading, a line or a cell begins.
import "./no-drawing.ts";

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A stretch of text that looks one way, without white space: where lines break is the printer's to say. */
interface Piece {
  /** Of the nearest element that is one: `H4`, `P`, `LI`, `TD`. */
  readonly role: string;
  /** Which such element, in the order of the file. */
  readonly block: number;
  readonly text: string;
}

type Tree = NonNullable<Awaited<ReturnType<Page["getStructTree"]>>>;
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;
type Node = Tree["children"][number];

const blocks = /^(?:H[1-6]|P|LI|TD|TH)$/;

/** The pieces of all pages, in the order in which they are read aloud. */
export async function piecesOf(pdf: Uint8Array): Promise<Piece[]> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pieces: Piece[] = [];
  let block = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const texts = await textsOf(page);
    const walk = (node: Node, at: { role: string; block: number }): void => {
      if ("id" in node) {
        const text = (texts.get(node.id) ?? "").replace(/\s+/g, "");
        if (text !== "") pieces.push({ ...at, text });
      } else if ("role" in node) {
        const here = blocks.test(node.role) ? { role: node.role, block: ++block } : at;
        for (const child of node.children) walk(child, here);
      }
    };
    const tree = await page.getStructTree();
    if (tree !== null) walk(tree, { role: "", block: 0 });
  }
  await file.destroy();
  return pieces;
}

/** The text of a page by the marks around it, to which its tags refer. */
async function textsOf(page: Page): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((one) => one !== "") ?? "";
      texts.set(id, `${texts.get(id) ?? ""}${item.str}`);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? "");
  }
  return texts;
}
