import { lastLine, lineAt } from "./fault.ts";
import type { Note } from "./package.ts";

/** Where a file seems to have lost its end, for a person to look at: what gives it away, on the last line. */
export function cutOff(text: string, sign: string): { notes: readonly Note[] } {
  return { notes: [{ line: lastLine(text), about: "cut-off", name: sign.trim().slice(0, 80) }] };
}

/** Of a file whose tool ends every line, the last one too: a last line that goes on to the end of the file was cut. */
export function cutInLine(text: string): { notes?: readonly Note[] } {
  if (text.trim() === "" || /[\n\r]$/.test(text)) return {};
  return cutOff(text, text.slice(text.lastIndexOf("\n") + 1));
}

/** Of a Gradle script without its comments: the line of the outermost brace that never closes; null where all do. */
export function openBrace(code: string): string | null {
  const open: number[] = [];
  for (const { 0: sign, index } of code.matchAll(bracesAndStrings)) {
    if (sign === "{") open.push(index);
    else if (sign === "}") open.pop();
  }
  const [outermost] = open;
  return outermost === undefined ? null : (code.split("\n")[lineAt(code, outermost) - 1] ?? "");
}

/** Strings are stepped over: of three quotes, or of one and then on one line. */
const bracesAndStrings = /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|(["'])(?:\\.|(?!\1)[^\\\n])*\1?|[{}]/g;

/** Of a Podfile: the last line at the margin that opens a block, where none at the margin ends it; null where it ends. */
export function openBlock(ruby: string): string | null {
  let open: string | null = null;
  for (const line of ruby.split("\n")) {
    if (/^end\b/.test(line)) open = null;
    else if (
      /^(?:def|if|unless|case|begin|class|module)\b|^[^\s#][^#\n]*\bdo(?:[ \t]*\|[^|\n]*\|)?[ \t\r]*$/.test(
        line,
      )
    )
      open = line;
  }
  return open;
}
