/** Characters of one piece, at least, so that a long list is not written in a thousand strokes a line. */
const piece = 65_536;

/**
 * The text of `JSON.stringify(value, null, 2)` in pieces: of a result of a hundred megabytes never more than an entry of
 * its longest list and a piece of text are in memory at a time.
 */
export function* jsonPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
  let text = "{";
  let before = "\n";
  for (const [key, part] of Object.entries(value)) {
    text += `${before}  ${JSON.stringify(key)}: `;
    before = ",\n";
    if (!Array.isArray(part) || part.length === 0) {
      text += indented(part, 2);
      continue;
    }
    for (const [at, entry] of part.entries()) {
      text += `${at === 0 ? "[" : ","}\n    ${indented(entry, 4)}`;
      if (text.length < piece) continue;
      yield text;
      text = "";
    }
    text += "\n  ]";
  }
  yield before === "\n" ? "{}" : `${text}\n}`;
}

/** A line break inside a text is written as an escape, so that each one found is of the layout. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(by)}`);
}
