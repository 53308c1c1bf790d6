import { Problem } from "@pilu/schema/problem";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from "parse5";
import type { Block } from "./blocks.ts";
import { HtmlFlow } from "./html-flow.ts";
import { Lines } from "./span.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page nests its elements some dozens deep; thousands are made to exhaust whoever reads them. */
const deepest = 1000;
/** Attributes of one element; each is compared with all before it. */
const mostAttributes = 5000;

// What is no text for readers, or only for programs.
const unread = new Set(["script", "style", "template", "svg", "head", "noscript", "iframe", "object"]);

/**
 * The blocks of a page, read as a browser reads it. `lines` tells the places of `html`, which may be a part of another
 * text that begins at `offset`. Throws a Problem `input.nested` for a page made to exhaust its reader.
 */
export function readHtml(
  html: string,
  {
    path,
    lines = new Lines(html),
    offset = 0,
  }: { path: string; lines?: Pick<Lines, "place">; offset?: number },
): Block[] {
  refuseManyAttributes(html, path);
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) throw new Problem("input.nested", { path });
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  const options = { treeAdapter, sourceCodeLocationInfo: true } as const;
  const root = offset === 0 ? parse(html, options) : parseFragment(html, options);
  const flow = new HtmlFlow({ html, lines, offset });
  walk(root.childNodes, flow);
  return flow.end();
}

/** Walks the tree in order of reading, without recursion: the stack of a program is shallower than a page may be. */
function walk(nodes: readonly Node[], flow: HtmlFlow): void {
  const open: { nodes: readonly Node[]; at: number; element: Element | null }[] = [
    { nodes, at: 0, element: null },
  ];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.nodes[top.at];
    top.at += 1;
    if (node === undefined) {
      if (top.element !== null) flow.leave(top.element);
      open.pop();
    } else if (node.nodeName === "#text" && "value" in node) {
      const place = node.sourceCodeLocation;
      flow.text(node.value, place?.startOffset ?? 0, place?.endOffset ?? 0);
    } else if ("tagName" in node && !unread.has(node.tagName)) {
      flow.enter(node);
      open.push({ nodes: node.childNodes, at: 0, element: node });
    }
  }
}

function refuseManyAttributes(html: string, path: string): void {
  for (let at = html.indexOf("<"); at !== -1; ) {
    const end = html.indexOf(">", at);
    const stop = end === -1 ? html.length : end;
    if (stop - at > 2 * mostAttributes) {
      const words = html.slice(at, stop).match(/\s\S/g)?.length ?? 0;
      if (words > mostAttributes && /^<[a-z/]/i.test(html.slice(at, at + 2)))
        throw new Problem("input.nested", { path });
    }
    at = end === -1 ? -1 : html.indexOf("<", end);
  }
}
