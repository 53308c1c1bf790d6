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

/** Builds a span piece by piece; each piece says at which offset of the source it stood. */
export class SpanWriter {
  private text = "";
  // Pairs: offset in the span, offset in the source. Between two pairs both run in step.
  private readonly marks: number[] = [];
  private readonly links: SpanLink[] = [];
  private readonly lines: Pick<Lines, "place">;

  constructor(lines: Pick<Lines, "place">) {
    this.lines = lines;
  }

  get length(): number {
    return this.text.length;
  }

  write(piece: string, source: number): void {
    if (piece === "") return;
    const at = this.marks.at(-2);
    const from = this.marks.at(-1);
    const isInStep = at !== undefined && from !== undefined && this.text.length - at === source - from;
    if (!isInStep) this.marks.push(this.text.length, source);
    this.text += piece;
  }

  /** Everything written since `from` leads to `href`. */
  link(from: number, href: string): void {
    if (this.text.length > from) this.links.push({ from, to: this.text.length, href });
  }

  end(): Span {
    const { text, marks, lines, links } = this;
    const shown = text.trim();
    const lead = text.indexOf(shown);
    const within = links.map(({ from, to, href }) => ({
      from: Math.max(0, from - lead),
      to: Math.min(shown.length, to - lead),
      href,
    }));
    return { text: shown, links: within, place: (offset = 0) => lines.place(sourceOf(offset + lead, marks)) };
  }
}

function sourceOf(offset: number, marks: readonly number[]): number {
  let low = 0;
  let high = marks.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (marks[2 * low + 1] ?? 0) + offset - (marks[2 * low] ?? 0);
}

/** A span that is `text` as it stands in the source from `source` on, without the white space around it. */
export function spanOf(text: string, source: number, lines: Pick<Lines, "place">): Span {
  const shown = text.trim();
  const start = source + text.indexOf(shown);
  return { text: shown, links: [], place: (offset = 0) => lines.place(start + offset) };
}

/** A span that is `text` as it stands, `place` being that of its first character. */
export function spanAt(text: string, place: Place): Span {
  return {
    text,
    links: [],
    place: (offset = 0) => {
      const before = text.slice(0, offset).split("\n");
      const last = before.at(-1) ?? "";
      // A line break inside a cell of a spreadsheet leads to no other row.
      if (before.length === 1 || place.sheet !== undefined)
        return { ...place, column: place.sheet === undefined ? place.column + offset : place.column };
      return { line: place.line + before.length - 1, column: last.length + 1 };
    },
  };
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
