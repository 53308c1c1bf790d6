import type { Span } from "../text/span.ts";
import type { Field } from "./fields.ts";
import type { Piece, PlacedPiece } from "./reading.ts";
import { meaningOf } from "./values.ts";

export function pieceOf(span: Span): Piece {
  return { text: span.text, place: span.place() };
}

export function headedPiece(
  span: Span,
  { field, label, certainty }: { field: Field; label: Span | null; certainty: PlacedPiece["certainty"] },
): PlacedPiece {
  return {
    ...pieceOf(span),
    field,
    label: label === null ? null : pieceOf(label),
    certainty,
    value: meaningOf(field, span),
  };
}
