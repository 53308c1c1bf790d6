import type { Entry } from "@pilu/schema";
import type { Reader } from "../reader.ts";
import { escaped, languageMark } from "./escape.ts";

/** The anchor of a part of the page. SDKs have their own ids as anchors, and no id begins with `_`. */
export function anchorOf(part: string): string {
  return `_${escaped(part)}`;
}

/** The anchor of an entry, the same in every version and language: the id of its SDK. */
export function entryAnchor(entry: Entry): string {
  return escaped(entry.sdk);
}

export function entryLink(entry: Entry, reader: Reader): string {
  const name = reader.said(entry.names);
  return `<a href="#${entryAnchor(entry)}"${languageMark(name.language, reader)}>${escaped(name.text)}</a>`;
}
