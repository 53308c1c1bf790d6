import type { Content } from "./fault.ts";

/** What a file that is no build seems to hold. `head` may be bytes that were read as text. */
export function contentOf(head: string): Content {
  const start = head.trimStart();
  if (start === "") return "nothing";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: archives begin with such bytes
  if (/^(PK[\u0003\u0005]|\u001f[\u008b\ufffd]|Rar!|7z|BZh)/.test(head)) return "archive";
  if (/^(.PNG\r\n|GIF8|\ufffd\ufffd\ufffd|RIFF)/.test(head)) return "image";
  if (head.startsWith("%PDF-")) return "pdf";
  if (binary.test(head)) return "binary";
  if (/^[{[]/.test(start)) return "json";
  if (/^<!doctype html|^<html/i.test(start)) return "html";
  return start.startsWith("<") ? "xml" : "text";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what gives a binary file away
const binary = /[\u0000\ufffd]/;

/** Where text stops being text; null where it does not. */
export function binaryAt(text: string): number | null {
  return binary.exec(text)?.index ?? null;
}
