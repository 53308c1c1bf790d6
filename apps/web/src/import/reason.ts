// The reason of a change that a list became: what was read from where, and every piece that has no place in it.

/** Characters that a reason may have. */
const most = 3900;

/** Lines one below the other as far as they fit; `more` says how many do not. */
export function reasonOf(
  head: string,
  { lines, more }: { lines: readonly string[]; more: (count: number) => string },
): string {
  const said = [head];
  let room = most - head.length - more(lines.length).length - 2;
  let told = 0;
  for (const line of lines) {
    const own = oneLine(line);
    if (own.length + 1 > room) break;
    said.push(own);
    room -= own.length + 1;
    told += 1;
  }
  if (told < lines.length) said.push(more(lines.length - told));
  return said.join("\n");
}

/** On one line, without characters that no text of a change may hold, and of a length that people read. */
export function oneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .trim()
    .replaceAll("\ufffd", " ");
  return line.length <= 200 ? line : `${[...line].slice(0, 190).join("")}…`;
}
