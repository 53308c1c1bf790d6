import { Line } from "@pilu/schema";
import { necessityOf, purposesIn } from "./bodies.ts";
import { isOfCoordinates } from "./packages.ts";
import { linkOf, textOf, wordsOf } from "./pieces.ts";
import type { PlacedPiece } from "./reading.ts";

interface Beside {
  /** All pieces of the SDK. */
  readonly pieces: readonly PlacedPiece[];
  /** Those of the same row. */
  readonly row: readonly PlacedPiece[];
}

/**
 * Whether a body of an SDK, or of what an app does with it, says all of a piece. A cell that no vocabulary knows, a
 * second word where one fits, and a second link are not said; words of a data cell are for a person to decide.
 */
export function isSaid(piece: PlacedPiece, { pieces, row }: Beside): boolean {
  const { field, value, text } = piece;
  switch (field) {
    case "platform":
    case "itemPlatform":
    case "methods":
      return value.kind === "words";
    case "demand":
      return value.kind === "words" && row.some(namesData);
    case "kind":
    case "function":
    case "treatment":
    case "role": {
      const [first] = wordsOf(pieces, field);
      return value.kind === "words" && value.ids.every((id) => id === first);
    }
    case "permissions":
      return value.kind === "permissions";
    case "policy":
    case "site":
    case "documentation": {
      const first = linkOf(pieces, field);
      return value.kind === "links" && value.links.every((link) => link === first);
    }
    case "purposes":
      return purposesIn([text]).length > 0;
    case "necessity":
      return text === firstText(piece, pieces) && necessityOf(piece, pieces) !== undefined;
    case "vendor":
      return text === firstText(piece, pieces);
    case "version":
      return Line.safeParse(textOf(pieces, field)).success;
    case "packages":
      return isOfCoordinates(piece);
    default:
      return true;
  }
}

function namesData({ value }: PlacedPiece): boolean {
  return value.kind === "data" && value.pieces.some((one) => one.types.length > 0);
}

function firstText({ field }: PlacedPiece, pieces: readonly PlacedPiece[]): string | undefined {
  return pieces.find((one) => one.field === field && one.value.kind !== "absent")?.text;
}
