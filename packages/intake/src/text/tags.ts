import { decodeHTMLAttribute } from "entities/decode";

/** Takes what a page is made of, in order, by offsets in its source; names of tags are in lower case. */
export interface TagReader {
  text(from: number, to: number): void;
  open(name: string, from: number, to: number): void;
  close(name: string, from: number, to: number): void;
}

// Nearly every tag has a name in lower case and no attributes: what it is made of is not asked apart.
const plainTag = /<\/?[a-z][a-z0-9:]*>/y;
// To ask the engine for lower case takes as long as the rest.
const tagStart = /<(?:(\/?)(?:([a-z][a-z0-9:]*)(?![^\s/>])|([A-Za-z][^\s/>]*))(?:[^>"'=]*(>))?|!--|[!?/])/y;
const attributeStart = /[\s/]*(?:([^\s/>][^\s/>=]*)(\s*=\s*)?)?/y;
const unquoted = /[^\s>]*/y;

/** What these hold is text for programs or a title, up to their own end and whatever stands in it. */
const unparsed = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "noscript",
]);

/**
 * Reads the tags of `html` as WHATWG HTML 13.2.5 does, without a tree: time grows with the text, whatever is wrong with
 * it. Text is told without comments and the like; character references in it are left as they are. XML that a program
 * wrote reads in the same way.
 */
export function readTags(html: string, reader: TagReader): void {
  let begun = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", Math.max(at + 1, begun))) {
    plainTag.lastIndex = at;
    if (plainTag.test(html)) {
      if (at > begun) reader.text(begun, at);
      begun = plainTag.lastIndex;
      if (html.charCodeAt(at + 1) === slash) reader.close(html.slice(at + 2, begun - 1), at, begun);
      else begun = readOpened(html, { name: html.slice(at + 1, begun - 1), from: at, to: begun }, reader);
      continue;
    }
    tagStart.lastIndex = at;
    const match = tagStart.exec(html);
    if (match === null || (match[0] === "</" && at + 2 === html.length)) continue;
    if (at > begun) reader.text(begun, at);
    const written = match[2] ?? match[3];
    if (written === undefined) {
      begun = endOfComment(html, at, match[0]);
      continue;
    }
    const isEnd = match[1] === "/";
    const start = at + (isEnd ? 2 : 1) + written.length;
    begun = match[4] === undefined ? readAttributes(html, start) : tagStart.lastIndex;
    // A tag that never ends is none, and neither is what follows.
    if (begun === -1) return;
    const name = match[2] ?? written.toLowerCase();
    if (isEnd) reader.close(name, at, begun);
    else begun = readOpened(html, { name, from: at, to: begun }, reader);
  }
  if (begun < html.length) reader.text(begun, html.length);
}

const slash = 0x2f;

/** Tells of a tag that begins an element; returns where to go on. */
function readOpened(
  html: string,
  { name, from, to }: { name: string; from: number; to: number },
  reader: TagReader,
): number {
  reader.open(name, from, to);
  return unparsed.has(name) ? readUnparsed(html, { name, from: to }, reader) : to;
}

function endOfComment(html: string, at: number, sign: string): number {
  if (sign !== "<!--") return after(html, ">", at);
  comment.lastIndex = at;
  return comment.test(html) ? comment.lastIndex : html.length;
}

const comment = /<!--(?:-?>|[\s\S]*?--!?>)/y;

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at === -1 ? html.length : at + sign.length;
}

function readUnparsed(
  html: string,
  { name, from }: { name: string; from: number },
  reader: TagReader,
): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  const at = end.exec(html)?.index ?? html.length;
  if (at > from) reader.text(from, at);
  return at;
}

/** Where the tag ends whose attributes begin at `at`, -1 where it does not; `take` is told each of them. */
function readAttributes(html: string, from: number, take?: (name: string, value: string) => void): number {
  let at = from;
  for (;;) {
    attributeStart.lastIndex = at;
    const [, name, equals] = attributeStart.exec(html) ?? [];
    at = attributeStart.lastIndex;
    const quote = equals === undefined ? "" : html.charAt(at);
    let start = at;
    let end = at;
    if (quote === '"' || quote === "'") {
      start = at + 1;
      end = html.indexOf(quote, start);
      if (end === -1) return -1;
      at = end + 1;
    } else if (equals !== undefined) {
      unquoted.lastIndex = at;
      unquoted.test(html);
      at = unquoted.lastIndex;
      end = at;
    }
    if (name !== undefined) take?.(name, html.slice(start, end));
    else if (html[at] === ">") return at + 1;
    else if (at === html.length) return -1;
  }
}

/** The value of an attribute of the tag that stands from `from` to `to`, undefined where it has none of that name. */
export function attributeOf(
  html: string,
  { name, from, to }: { name: string; from: number; to: number },
  wanted: string,
): string | undefined {
  const start = from + 1 + name.length;
  if (to <= start + 1) return undefined;
  let found: string | undefined;
  readAttributes(html, start, (one, value) => {
    // Of two the first counts.
    if (found === undefined && one.toLowerCase() === wanted) found = decodeHTMLAttribute(value);
  });
  return found;
}
