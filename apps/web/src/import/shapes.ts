// Names for the parts of what was read in a list.
import type { AppendixRead } from "../api/answers.ts";

export type Entry = AppendixRead["proposal"]["entries"][number];
type Column = AppendixRead["reading"]["columns"][number];
type PlacedPiece = Entry["pieces"][number];
export type Place = PlacedPiece["place"];
export type ToDecide = AppendixRead["proposal"]["toDecide"][number];

/** A piece that stands in no edit: nobody knows what it is, or the registry says it elsewhere. */
export interface LeftPiece {
  readonly text: string;
  readonly place: Place;
  readonly label: string | null;
  readonly why: "unknown-column" | "around" | "aside";
}

/** What a person said of the names and heads of a list. */
export interface Said {
  readonly meant: ReadonlyMap<string, string | null>;
  readonly leftOut: ReadonlySet<string>;
  readonly heads: ReadonlyMap<string, Column["field"]>;
}

/** Every piece of the file that is in no edit, in its order. */
export function leftIn({ reading, aside }: AppendixRead): LeftPiece[] {
  const cells = reading.rows.flatMap((row) =>
    row.leftOver.map(
      ({ text, place, label }): LeftPiece => ({
        text,
        place,
        label: label?.text ?? null,
        why: "unknown-column",
      }),
    ),
  );
  const around = reading.leftOver.map(
    ({ text, place }): LeftPiece => ({ text, place, label: null, why: "around" }),
  );
  const beside = aside.map(
    ({ text, place, label }): LeftPiece => ({ text, place, label: label?.text ?? null, why: "aside" }),
  );
  return [...cells, ...beside, ...around].sort(
    (a, b) =>
      (a.place.sheet ?? "").localeCompare(b.place.sheet ?? "") ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column,
  );
}
