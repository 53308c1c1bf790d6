import type { Place, Span } from "../text/span.ts";
import type { Field } from "./fields.ts";
import { pieceOf } from "./placed.ts";
import type { AppendixRow, Piece, PlacedPiece } from "./reading.ts";

/** A row that says none of these is about something else than an SDK. */
const telling: ReadonlySet<Field> = new Set([
  "vendor",
  "data",
  "category",
  "purpose",
  "scenario",
  "methods",
  "permissions",
  "policy",
  "site",
  "links",
  "packages",
  "source",
  "collected",
  "shared",
  "linked",
  "tracking",
]);

/** Where rows go when they end. */
interface RowReader {
  readonly rows: AppendixRow[];
  readonly leftOver: Piece[];
  nameFrom(title: Span | null, pieces: readonly PlacedPiece[]): PlacedPiece[];
}

/** Writes what one row or entry says. */
export class RowWriter {
  title: Span | null = null;
  /** Level of that title; an entry without one ends at any. */
  level = Number.POSITIVE_INFINITY;
  private readonly pieces: PlacedPiece[] = [];
  private readonly leftOver: AppendixRow["leftOver"][number][] = [];
  private readonly reader: RowReader;
  private readonly start: Place;
  private readonly titles: readonly Piece[];

  constructor(reader: RowReader, { place, titles }: { place: Place; titles: readonly Piece[] }) {
    this.reader = reader;
    this.start = place;
    this.titles = titles.map(({ text, place: at }) => ({ text, place: at }));
  }

  get firstField(): Field | null {
    return this.pieces[0]?.field ?? null;
  }

  get isEmpty(): boolean {
    return this.pieces.length === 0 && this.leftOver.length === 0;
  }

  nameOf(): PlacedPiece | null {
    return this.pieces.find((one) => one.field === "name") ?? null;
  }

  has(field: Field): boolean {
    return this.pieces.some((one) => one.field === field);
  }

  place(piece: PlacedPiece): void {
    this.pieces.push(piece);
  }

  leave(span: Span, label: Span | null): void {
    this.leftOver.push({ ...pieceOf(span), label: label === null ? null : pieceOf(label) });
  }

  end(): void {
    if (this.isEmpty) return;
    const isNamed = this.has("name");
    const named = isNamed ? [] : this.reader.nameFrom(this.title, this.pieces);
    const pieces = [...named, ...this.pieces];
    const isOfSdk = pieces.some((piece) => telling.has(piece.field));
    if (!isOfSdk || !pieces.some((piece) => piece.field === "name")) {
      for (const { text, place } of [...this.pieces, ...this.leftOver])
        this.reader.leftOver.push({ text, place });
      return;
    }
    const titles = this.title !== null && isNamed ? [...this.titles, pieceOf(this.title)] : this.titles;
    this.reader.rows.push({
      place: this.start,
      titles,
      pieces,
      leftOver: this.leftOver,
    });
  }
}
