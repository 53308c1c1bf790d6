import { SaxesParser } from "saxes";
import type { Expectation, Faults } from "./fault.ts";

/** What a reader hears of an XML text. Names come without prefix. */
export interface XmlListener {
  /** `attributes` by name without prefix, `line` counts from 1. */
  open?(name: string, place: { line: number; attributes: Readonly<Record<string, string>> }): void;
  text?(text: string): void;
  close?(name: string): void;
}

const deepest = 200;

class TooDeep extends Error {}

/**
 * Goes through an XML text once. Entities of a document type are neither read nor fetched: a reference to one is a fault,
 * and so is nesting without end. Returns false, with a fault at its line, where the text is broken.
 */
export function hearXml(
  text: string,
  { faults, expected = "xml", ...listener }: XmlListener & { faults: Faults; expected?: Expectation },
): boolean {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new TooDeep();
    const plain = Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [local(key), String(value)]),
    );
    listener.open?.(local(name), { line: parser.line, attributes: plain });
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close?.(local(name));
  });
  parser.on("text", (part) => listener.text?.(part));
  parser.on("cdata", (part) => listener.text?.(part));
  try {
    parser.write(text).close();
    return true;
  } catch {
    faults.add(parser.line, expected);
    return false;
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** An element of a small document. */
export interface XmlNode {
  readonly name: string;
  readonly line: number;
  readonly children: XmlNode[];
  text: string;
}

/** The root of a small XML document; null, with a fault, where it is broken. */
export function xmlTree(text: string, faults: Faults): XmlNode | null {
  const root: XmlNode = { name: "", line: 1, children: [], text: "" };
  const open = [root];
  const isWhole = hearXml(text, {
    faults,
    open(name, { line }) {
      const node: XmlNode = { name, line, children: [], text: "" };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text(part) {
      const node = open.at(-1);
      if (node !== undefined) node.text += part;
    },
    close: () => void open.pop(),
  });
  return isWhole ? (root.children[0] ?? null) : null;
}

export function childOf(node: XmlNode | null | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The text of a child, or null where it has none. */
export function childText(node: XmlNode | null | undefined, name: string): string | null {
  const text = childOf(node, name)?.text.trim();
  return text === undefined || text === "" ? null : text;
}
