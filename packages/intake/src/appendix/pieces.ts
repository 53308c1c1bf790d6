import type { Localised } from "@pilu/schema";
import type { Field } from "./fields.ts";
import type { PlacedPiece } from "./reading.ts";

/** What all pieces of `field` say in words, each text once; null where none says anything. */
export function textOf(pieces: readonly PlacedPiece[], field: Field): string | null {
  const said = pieces.filter((piece) => piece.field === field && piece.value.kind !== "absent");
  return said.length === 0 ? null : [...new Set(said.map((piece) => piece.text))].join("\n");
}

/** The same under the tag of the language it is in. */
export function localisedOf(pieces: readonly PlacedPiece[], field: Field): Localised | null {
  const text = textOf(pieces, field);
  return text === null ? null : localised(text);
}

export function localised(text: string): Localised {
  return { [/\p{Script=Han}/u.test(text) ? "zh-CN" : "en"]: text };
}

/** The ids that the pieces of `field` name, each once. */
export function wordsOf(pieces: readonly PlacedPiece[], field: Field): string[] {
  const ids = pieces.flatMap((piece) =>
    piece.field === field && piece.value.kind === "words" ? piece.value.ids : [],
  );
  return [...new Set(ids)];
}

export function linkOf(pieces: readonly PlacedPiece[], field: Field): string | null {
  for (const piece of pieces)
    if (piece.field === field && piece.value.kind === "links") return piece.value.links[0] ?? null;
  return null;
}

/** The permissions that the pieces name, each once. */
export function permissionsOf(pieces: readonly PlacedPiece[]): string[] {
  return [...new Set(pieces.flatMap(({ value }) => (value.kind === "permissions" ? value.names : [])))];
}
