import { SaxesParser } from "saxes";

/** An element of a property list and where it stands in the text. */
export interface PlistNode {
  readonly tag: string;
  /** From its `<` to behind its last `>`. */
  from: number;
  to: number;
  /** Where its closing tag begins; `to` for one that closes itself. */
  inner: number;
  text: string;
  /** Of an array. */
  readonly items: PlistNode[];
  /** Of a dictionary; a key that stands twice counts once, the first. */
  readonly entries: Map<string, PlistNode>;
}

/** The dictionary of an XML property list with the place of each element; null where it is broken or none. */
export function plistPlaces(text: string): PlistNode | null {
  const parser = new SaxesParser();
  const open: (PlistNode & { key: string | null })[] = [];
  let root: PlistNode | null = null;
  let isBroken = false;
  const begin = (end: number) => text.lastIndexOf("<", end - 1);
  parser.on("error", () => {
    isBroken = true;
  });
  parser.on("opentag", ({ name }) => {
    const from = begin(parser.position);
    open.push({ tag: name, from, to: from, inner: from, text: "", items: [], entries: new Map(), key: null });
  });
  parser.on("text", (part) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    const node = open.pop();
    if (node === undefined) return;
    node.to = parser.position;
    node.inner = isSelfClosing ? node.to : begin(node.to);
    const into = open.at(-1);
    if (into === undefined) return;
    if (into.tag === "plist") root ??= node;
    else if (into.tag === "array") into.items.push(node);
    else if (into.tag === "dict") place(into, node);
  });
  parser.write(text).close();
  const found = root as PlistNode | null;
  return isBroken || found?.tag !== "dict" ? null : found;
}

function place(into: PlistNode & { key: string | null }, node: PlistNode): void {
  if (node.tag === "key") into.key = node.text.trim();
  else if (into.key !== null) {
    if (!into.entries.has(into.key)) into.entries.set(into.key, node);
    into.key = null;
  }
}
