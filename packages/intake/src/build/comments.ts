/** Groovy or Kotlin without its comments; line breaks stay, so that lines keep their numbers. One pass. */
export function withoutComments(code: string): string {
  const kept: string[] = [];
  let from = 0;
  let at = 0;
  while (at < code.length) {
    const one = code[at];
    if (one === '"' || one === "'") at = endOfString(code, at);
    else if (one === "/" && (code[at + 1] === "/" || code[at + 1] === "*")) {
      kept.push(code.slice(from, at));
      const end = endOfComment(code, at);
      kept.push(code.slice(at, end).replace(/[^\n]+/g, ""));
      from = end;
      at = end;
    } else at += 1;
  }
  kept.push(code.slice(from));
  return kept.join("");
}

function endOfComment(code: string, start: number): number {
  const isLine = code[start + 1] === "/";
  const end = code.indexOf(isLine ? "\n" : "*/", start + 2);
  if (end === -1) return code.length;
  return isLine ? end : end + 2;
}

/** Behind a string, so that "//" within it is no comment. One that never ends, ends with its line. */
function endOfString(code: string, start: number): number {
  const quote = code[start] ?? "";
  const triple = quote.repeat(3);
  if (code.startsWith(triple, start)) {
    const end = code.indexOf(triple, start + 3);
    return end === -1 ? code.length : end + 3;
  }
  for (let at = start + 1; at < code.length; at += 1) {
    if (code[at] === "\\") at += 1;
    else if (code[at] === quote) return at + 1;
    else if (code[at] === "\n") return at;
  }
  return code.length;
}
