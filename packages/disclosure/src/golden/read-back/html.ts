import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { itemOf, type Said, say, type Tongue } from "./said.ts";
import { saidInText } from "./text.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A page: descriptions of what stands before the list, and of each SDK in its own body of the table. */
export function saidInHtml(html: string, tongue: Tongue): Said {
  const said: Said = new Map();
  const walk = (nodes: readonly Node[], of: string): void => {
    for (const node of nodes) {
      // Below the list stands where other versions are, under the same labels.
      if (!("tagName" in node) || node.tagName === "footer") continue;
      const here = node.tagName === "tbody" ? nameIn(node) || of : of;
      const [dt, dd] = node.childNodes.filter((child): child is Element => "tagName" in child);
      if (node.tagName === "div" && dt?.tagName === "dt" && dd?.tagName === "dd") describe(said, { of: here, dt, dd, tongue });
      else walk(node.childNodes, here);
    }
  };
  walk(parse(html).childNodes as Node[], "front");
  return said;
}

/** A page line by line: headings begin SDKs, paragraphs tell of them, items of lists of their parts. */
export function saidInLinesOfHtml(html: string, tongue: Tongue): Said {
  const lines = (nodes: readonly Node[]): string[] =>
    nodes.flatMap((node) => {
      if (!("tagName" in node)) return [];
      if (node.tagName === "li") return [`- ${textOf(node)}`];
      return ["h4", "p"].includes(node.tagName) ? [textOf(node)] : lines(node.childNodes);
    });
  return saidInText(lines(parse(html).childNodes as Node[]).join("\n"), tongue);
}

interface Described {
  readonly of: string;
  readonly dt: Element;
  readonly dd: Element;
  readonly tongue: Tongue;
}

function describe(said: Said, { of, dt, dd, tongue }: Described): void {
  const label = textOf(dt).trim();
  const items = all(dd, "li");
  const demand = label.replace(/\s*[（(]\d+[）)]$/, "");
  for (const item of items) {
    const own = item.childNodes.filter((node) => node.nodeName === "#text").map(textOf).join("").trim();
    const code = all(item, "code").map(textOf)[0];
    const part = itemOf(of, code ?? own);
    if (code === undefined) {
      const isSensitive = item.attrs.some((attribute) => attribute.name === "class" && attribute.value === "s");
      say(said, { of: part, label: tongue.word("sensitive"), text: tongue.word(isSensitive ? "yes" : "no") });
      say(said, { of: part, label: tongue.word("itemDemand"), text: demand });
    }
    for (const aside of all(item, "small"))
      for (const [one, text] of tongue.split(textOf(aside)).rest) say(said, { of: part, label: one, text });
  }
  if (items.length > 0) return;
  if (label !== tongue.word("links")) return say(said, { of, label, text: textOf(dd) });
  for (const link of all(dd, "a")) {
    const href = link.attrs.find(({ name }) => name === "href")?.value ?? "";
    say(said, { of, label: textOf(link), text: href });
  }
}

function nameIn(body: Element): string {
  const [heading] = all(body, "h4");
  const spans = heading === undefined ? [] : all(heading, "span");
  return spans[1] === undefined ? "" : textOf(spans[1]);
}

function all(element: Element, name: string): Element[] {
  return element.childNodes.flatMap((node) =>
    "tagName" in node ? [...(node.tagName === name ? [node] : []), ...all(node, name)] : [],
  );
}

/** The text of a node, without names in other languages that stand beside the reader's. */
function textOf(node: Node): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  const isAside = node.attrs.some(({ name, value }) => name === "class" && value === "mute");
  return isAside ? "" : node.childNodes.map((child) => textOf(child)).join("");
}
