import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

interface ParsedText {
  readonly text: string;
  /** The language that the text is marked to be in. */
  readonly lang: string;
}

export interface Parsed {
  readonly elements: readonly Element[];
  readonly texts: readonly ParsedText[];
  /** All text, without what stands in style sheets. */
  readonly text: string;
  /** Names of elements and their attributes, in order: what markup there is. */
  readonly shape: readonly string[];
}

/** A page read as a browser reads it. */
export function parsed(html: string): Parsed {
  const elements: Element[] = [];
  const texts: ParsedText[] = [];
  const walk = (nodes: readonly Node[], lang: string): void => {
    for (const node of nodes) {
      if (node.nodeName === "#text" && "value" in node) texts.push({ lang, text: node.value });
      if (!("tagName" in node)) continue;
      elements.push(node);
      if (node.tagName !== "style") walk(node.childNodes, attribute(node, "lang") ?? lang);
    }
  };
  walk(parse(html).childNodes as Node[], "");
  return {
    elements,
    shape: elements.map((one) => [one.tagName, ...one.attrs.map((attr) => attr.name)].join(" ")),
    text: texts.map((one) => one.text).join(""),
    texts,
  };
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function hrefs({ elements }: Parsed): string[] {
  return elements.flatMap((element) => attribute(element, "href") ?? []);
}
