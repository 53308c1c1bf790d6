import type { TextFormat } from "../text/blocks.ts";
import type { Place } from "../text/span.ts";
import type { Field } from "./fields.ts";
import type { FieldValue } from "./values.ts";

/** A piece of the file as it stands there: a cell, or a stretch of text. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
}

/**
 * A piece whose meaning is known. `label` is the head of its column or line as written. `placed`: a head said what it
 * is; `guessed`: concluded from where it stands or what it looks like, for a person to confirm.
 */
export interface PlacedPiece extends Piece {
  readonly field: Field;
  readonly label: Piece | null;
  readonly certainty: "placed" | "guessed";
  readonly value: FieldValue;
}

/** What the file says of one SDK in one row, or under one title; an SDK may have several rows. */
export interface AppendixRow {
  readonly place: Place;
  /** Titles above it, from the outermost: groups by function, by relation, by platform. */
  readonly titles: readonly Piece[];
  readonly pieces: readonly PlacedPiece[];
  /** Cells of the row whose column nothing is known of. */
  readonly leftOver: readonly (Piece & { readonly label: Piece | null })[];
}

/** A head of a column, or a label of lines, with what it was taken for; an example of what stands under it. */
export interface AppendixColumn extends Piece {
  readonly field: Field | null;
  readonly example: string;
}

/** An existing appendix as it was read. Every piece of the file stands in one of the lists; a title may be a guide and name an SDK. */
export interface AppendixReading {
  readonly format: TextFormat;
  /** Each head and label once, also of a table that nothing is known of: a person may say what they mean. */
  readonly columns: readonly AppendixColumn[];
  readonly rows: readonly AppendixRow[];
  /** Heads of columns, labels and titles: what told where the others belong. */
  readonly guides: readonly (Piece & { readonly field: Field | null })[];
  /** Text around the list, and whatever else nobody could place. */
  readonly leftOver: readonly Piece[];
  /** Where the file breaks off, if its end seems to be missing: then SDKs may be missing too. */
  readonly cutOff: Place | null;
}
