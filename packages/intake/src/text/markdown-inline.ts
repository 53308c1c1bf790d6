import { withAddresses } from "./plain.ts";
import { type Lines, type Span, SpanWriter, spanOf } from "./span.ts";

interface Piece {
  readonly text: string;
  readonly at: number;
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  apos: "'",
};
const autolink = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/iy;
const tag = /<\/?([a-z][a-z0-9]{0,20})(?:[ \t/][^<>]{0,4000})?>/iy;
const target =
  /\]\((?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?))(?:[ \t]+"[^"\n]{0,500}")?\)/y;
const reference = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,10}));/iy;
const special = /[\\<[\]&*~_`]/g;
const emphasis = /\*{1,3}|~~|_{1,3}/y;

/** The text of inline Markdown, its markup left out, its links kept. Each piece is a line of one block. */
export function inlineSpan(pieces: readonly Piece[], lines: Pick<Lines, "place">): Span {
  const first = pieces[0];
  // Most blocks are a line, without markup.
  if (first !== undefined && pieces.length === 1 && first.text.search(special) === -1)
    return withAddresses(spanOf(first.text, first.at, lines));
  const writer = new SpanWriter(lines);
  pieces.forEach((piece, index) => {
    if (index > 0) writer.write("\n", piece.at - 1);
    write(piece, writer);
  });
  return withAddresses(writer.end());
}

function write({ text, at: base }: Piece, writer: SpanWriter): void {
  const first = text.search(special);
  if (first === -1) {
    writer.write(text, base);
    return;
  }
  const reader = new Inline(text, base, writer);
  for (let at = 0; at < text.length; ) {
    special.lastIndex = at;
    const sign = special.exec(text)?.index ?? text.length;
    writer.write(text.slice(at, sign), base + at);
    at = sign;
    if (at < text.length) at += reader.take(at);
  }
}

/** Reads one line of Markdown sign by sign. */
class Inline {
  private readonly text: string;
  private readonly base: number;
  private readonly writer: SpanWriter;
  private readonly linked: ReadonlySet<number>;
  // Where the text of each link that is still open began.
  private readonly open: number[] = [];

  constructor(text: string, base: number, writer: SpanWriter) {
    this.text = text;
    this.base = base;
    this.writer = writer;
    this.linked = linkBrackets(text);
  }

  /** Reads the sign at `at`; gives how many characters it took. */
  take(at: number): number {
    const taken = this.signAt(at);
    if (taken > 0) return taken;
    this.writer.write(this.text.charAt(at), this.base + at);
    return 1;
  }

  private signAt(at: number): number {
    switch (this.text[at]) {
      case "\\":
        return this.escaped(at);
      case "<":
        return this.address(at) || this.tag(at);
      case "[":
        if (!this.linked.has(at)) return 0;
        this.open.push(this.writer.length);
        return 1;
      case "]":
        return this.open.length === 0 ? 0 : this.endOfLink(at);
      case "&":
        return this.reference(at);
      case "`":
        return 1;
      default: {
        const sign = matchAt(emphasis, this.text, at)?.[0] ?? "";
        return isMarkup(this.text, at, sign) ? sign.length : 0;
      }
    }
  }

  private escaped(at: number): number {
    if (!/[!-/:-@[-`{-~]/.test(this.text[at + 1] ?? "")) return 0;
    this.writer.write(this.text.charAt(at + 1), this.base + at + 1);
    return 2;
  }

  private address(at: number): number {
    const match = matchAt(autolink, this.text, at);
    const href = match?.[1];
    if (match === null || href === undefined) return 0;
    const start = this.writer.length;
    this.writer.write(href, this.base + at + 1);
    this.writer.link(start, href);
    return match[0].length;
  }

  private tag(at: number): number {
    const match = matchAt(tag, this.text, at);
    if (match?.[1]?.toLowerCase() === "br") this.writer.write("\n", this.base + at);
    return match?.[0].length ?? 0;
  }

  private endOfLink(at: number): number {
    const match = matchAt(target, this.text, at);
    if (match === null) return 0;
    this.writer.link(this.open.pop() ?? 0, match[1] ?? match[2] ?? "");
    return match[0].length;
  }

  private reference(at: number): number {
    const match = matchAt(reference, this.text, at);
    const character = match === null ? null : characterOf(match);
    if (match === null || character === null) return 0;
    this.writer.write(character, this.base + at);
    return match[0].length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const bracket = /\\[\s\S]?|[[\]]/g;

/** The opening brackets of inline links: those whose closing one is followed by an address. */
function linkBrackets(text: string): ReadonlySet<number> {
  const links = new Set<number>();
  if (!text.includes("](")) return links;
  const open: number[] = [];
  for (const { 0: one, index: at } of text.matchAll(bracket)) {
    if (one === "[") open.push(at);
    else if (one === "]") {
      const start = open.pop();
      target.lastIndex = at;
      if (start !== undefined && text[at + 1] === "(" && target.test(text)) links.add(start);
    }
  }
  return links;
}

/** A letter or a digit of any script: neither white space nor punctuation. The engine's own list of letters is slow to load. */
const inWord =
  /[^\s!-/:-@[-`{-~\u00a1-\u00bf\u2010-\u206f\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

// An underscore inside a word, as in ANDROID_ID, and a lone sign between spaces are themselves.
function isMarkup(text: string, at: number, sign: string): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + sign.length] ?? " ";
  if (/\s/.test(before) && /\s/.test(after)) return false;
  return !sign.startsWith("_") || !(inWord.test(before) && inWord.test(after));
}

function characterOf([, decimal, hex, name]: RegExpExecArray): string | null {
  if (name !== undefined) return named[name.toLowerCase()] ?? null;
  const code = Number.parseInt(decimal ?? hex ?? "", decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
