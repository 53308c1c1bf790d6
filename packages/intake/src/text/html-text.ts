import type { SpanWriter } from "./span.ts";

const space = /[ \t\n\f\r]+/g;
const entity = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/iy;

/**
 * Writes the text of one node, white space drawn together as browsers show it. `raw` is its source, which differs where
 * characters are written by name (`&amp;`) or the parser moved text out of a table.
 */
export function writeText(
  value: string,
  { raw, at, writer, keepsSpace }: { raw: string; at: number; writer: SpanWriter; keepsSpace: boolean },
): void {
  const sourceOf = raw === value ? (offset: number) => at + offset : aligned(value, raw, at);
  const put = (piece: string, from: number) => {
    if (raw === value) writer.write(piece, sourceOf(from));
    else
      for (let unit = 0; unit < piece.length; unit += 1)
        writer.write(piece.charAt(unit), sourceOf(from + unit));
  };
  if (keepsSpace) {
    put(value, 0);
    return;
  }
  let from = 0;
  for (const match of value.matchAll(space)) {
    put(value.slice(from, match.index), from);
    if (writer.length > 0) writer.write(" ", sourceOf(match.index));
    from = match.index + match[0].length;
  }
  put(value.slice(from), from);
}

/** For each character of `value` the offset of what stands for it in the source. */
function aligned(value: string, raw: string, at: number): (offset: number) => number {
  const offsets: number[] = [];
  let source = 0;
  for (let unit = 0; unit < value.length; unit += 1) {
    while (raw[source] === "<" && value[unit] !== "<") {
      const end = raw.indexOf(">", source);
      source = end === -1 ? raw.length : end + 1;
    }
    offsets.push(at + Math.min(source, raw.length));
    if (raw[source] === "&") {
      entity.lastIndex = source;
      const named = entity.exec(raw)?.[0];
      if (named !== undefined && (value[unit] !== "&" || /^&(amp|#0*38|#x0*26);?$/i.test(named))) {
        source += named.length;
        // Two units for one name: an emoji, or a rare letter.
        if (/[\ud800-\udbff]/.test(value[unit] ?? "") && unit + 1 < value.length) {
          unit += 1;
          offsets.push(offsets.at(-1) ?? at);
        }
        continue;
      }
    }
    source += 1;
  }
  return (offset) => offsets[offset] ?? at + raw.length;
}
