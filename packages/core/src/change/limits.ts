import { Problem } from "@pilu/schema";

/** The most characters that one draft may have, as JSON: 500 entities of a usual size and room for more. */
const mostText = 8_000_000;
/** How deep a proposed state may be nested. The deepest schema has about ten levels. */
const mostDepth = 40;

/**
 * Refuses what no honest draft is with `request.too-large`, before anything walks through it: recursion has an end, and
 * so has a database row.
 */
export function mustBeOfSize(value: unknown): void {
  let text = 0;
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: part, depth } = next;
    text += typeof part === "string" ? part.length : 1;
    const isContainer = part !== null && typeof part === "object";
    for (const [key, member] of isContainer ? Object.entries(part) : []) {
      text += key.length;
      open.push({ value: member, depth: depth + 1 });
    }
    if (text > mostText || depth > mostDepth) throw new Problem("request.too-large");
  }
}
