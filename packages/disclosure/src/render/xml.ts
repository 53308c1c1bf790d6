import { visible } from "./text.ts";

const names: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
};

/** `text` without what XML 1.0 has no way to write: besides what is never shown, U+FFFE and U+FFFF. */
export function xmlText(text: string): string {
  return visible(text).replace(/[\ufffe\uffff]/g, "\ufffd");
}

/** `text` as the content of an element. */
export function xml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (character) => names[character] ?? character);
}

/** `text` as the value of an attribute in double quotes, where a parser would take a line break for a blank. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[&<>"\t\n]/g, (character) => names[character] ?? character);
}
