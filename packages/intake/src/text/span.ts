/** A place in a file, both from 1. In DOCX a line is a paragraph; in a spreadsheet a line is a row and `sheet` names it. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly sheet?: string;
}

/** A link inside a span: which characters carry it, and where it leads, as written. */
export interface SpanLink {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** A stretch of readable text, free of markup, that still knows where each character stood in its file. */
export interface Span {
  readonly text: string;
  readonly links: readonly SpanLink[];
  /** Where the character at `offset` of the text stands in the file. */
  place(offset?: number): Place;
}

/** Turns offsets of a text into lines and columns. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  place(offset: number): Place {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}

/** Builds spans piece by piece, one after the other; each piece says at which offset of the source it stood. */
export class SpanWriter {
  private text = "";
  // Read apart: to look into a text that is being put together, the engine copies all of it.
  private last = "";
  // How much further on a character stands in the source than in the span: of the first piece, of the last one, and
  // where it changes, as pairs of an offset in the span and what holds from there on. Most spans are of one piece.
  private first = 0;
  private now = 0;
  private changes: number[] | null = null;
  private links: SpanLink[] | null = null;
  private readonly lines: Pick<Lines, "place">;

  constructor(lines: Pick<Lines, "place">) {
    this.lines = lines;
  }

  get length(): number {
    return this.text.length;
  }

  /** Whether white space that follows would not be seen. */
  get endsInSpace(): boolean {
    return this.last === " " || this.last === "\n";
  }

  write(piece: string, source: number): void {
    if (piece === "") return;
    const { length } = this.text;
    const shift = source - length;
    if (length === 0) this.first = shift;
    else if (shift !== this.now) {
      this.changes ??= [];
      this.changes.push(length, shift);
    }
    this.now = shift;
    this.text += piece;
    this.last = piece.charAt(piece.length - 1);
  }

  /** Everything written since `from` leads to `href`. */
  link(from: number, href: string): void {
    if (this.text.length <= from) return;
    this.links ??= [];
    this.links.push({ from, to: this.text.length, href });
  }

  /** What was written, without the white space around it; what is written next begins a new span. */
  end(): Span {
    const { text, first, changes, links, lines } = this;
    this.text = "";
    this.last = "";
    this.changes = null;
    this.links = null;
    const shown = text.trim();
    const lead = shown.length === text.length ? 0 : text.indexOf(shown);
    const shift: Shift = { lines, lead, first, changes };
    if (links === null) return new SourceSpan(shown, none, shift);
    const within = links.map(({ from, to, href }) => ({
      from: Math.max(0, from - lead),
      to: Math.min(shown.length, to - lead),
      href,
    }));
    return new SourceSpan(
      shown,
      within.filter((link) => link.from < link.to),
      shift,
    );
  }
}

const none: readonly SpanLink[] = [];

/** How far what a span shows stands from where it does in its source. */
interface Shift {
  readonly lines: Pick<Lines, "place">;
  /** White space that was cut off before it. */
  readonly lead: number;
  readonly first: number;
  readonly changes: readonly number[] | null;
}

// Classes, for there are thousands: a closure for each takes thrice the memory.
class SourceSpan implements Span {
  readonly text: string;
  readonly links: readonly SpanLink[];
  private readonly lines: Pick<Lines, "place">;
  private readonly lead: number;
  private readonly first: number;
  private readonly changes: readonly number[] | null;

  constructor(text: string, links: readonly SpanLink[], { lines, lead, first, changes }: Shift) {
    this.text = text;
    this.links = links;
    this.lines = lines;
    this.lead = lead;
    this.first = first;
    this.changes = changes;
  }

  place(offset = 0): Place {
    const { lines, lead, first, changes } = this;
    const at = offset + lead;
    return lines.place(at + (changes === null ? first : shiftAt(at, { first, changes })));
  }
}

class PlacedSpan implements Span {
  readonly text: string;
  readonly links = none;
  private readonly first: Place;

  constructor(text: string, first: Place) {
    this.text = text;
    this.first = first;
  }

  place(offset = 0): Place {
    const { first } = this;
    const before = this.text.slice(0, offset).split("\n");
    const last = before.at(-1) ?? "";
    // A line break inside a cell of a spreadsheet leads to no other row.
    if (before.length === 1 || first.sheet !== undefined)
      return { ...first, column: first.sheet === undefined ? first.column + offset : first.column };
    return { line: first.line + before.length - 1, column: last.length + 1 };
  }
}

function shiftAt(offset: number, { first, changes }: { first: number; changes: readonly number[] }): number {
  let low = -1;
  let high = changes.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((changes[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low === -1 ? first : (changes[2 * low + 1] ?? 0);
}

/** A span that is `text` as it stands in the source from `source` on, without the white space around it. */
export function spanOf(text: string, source: number, lines: Pick<Lines, "place">): Span {
  const shown = text.trim();
  const start = source + text.indexOf(shown);
  return new SourceSpan(shown, none, { lines, lead: 0, first: start, changes: null });
}

/** A span that is `text` as it stands, `place` being that of its first character. */
export function spanAt(text: string, place: Place): Span {
  return new PlacedSpan(text, place);
}

/** A part of `span`, trimmed; its places stay those in the file. */
export function part(span: Span, from: number, to = span.text.length): Span {
  const piece = span.text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const text = piece.trim();
  const links = span.links
    .filter((link) => link.from < start + text.length && link.to > start)
    .map(({ from: first, to: last, href }) => ({
      from: Math.max(0, first - start),
      to: Math.min(text.length, last - start),
      href,
    }));
  return { text, links, place: (offset = 0) => span.place(start + offset) };
}
