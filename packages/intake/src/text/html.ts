import type { Block } from "./blocks.ts";
import { Elements } from "./html-elements.ts";
import { HtmlFlow } from "./html-flow.ts";
import { Lines } from "./span.ts";
import { readTags } from "./tags.ts";

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
  const flow = new HtmlFlow({ html, lines, offset });
  const elements = new Elements(html, { path, reader: flow });
  readTags(html, elements);
  elements.end();
  return flow.end();
}
