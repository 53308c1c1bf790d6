import type { AppendixReading, Field, PlacedPiece } from "@pilu/intake/appendix";

/** A data item as a list tells it. No platforms: those of the SDK. */
export interface CarriedItem {
  readonly type: string;
  readonly demand: string | null;
  readonly platforms: readonly string[];
}

/** What a list says of one SDK, in the words of the list; what it says is not known is left out. */
export interface Carried {
  readonly texts: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly items: readonly CarriedItem[] | "none" | "not-stated";
  readonly permissions: readonly string[];
}

/** What was read of each SDK, by its name: to be compared with what the format was given to carry. */
export function carriedBy({ rows }: AppendixReading): Map<string, Carried> {
  const byName = new Map<string, PlacedPiece[][]>();
  for (const { pieces } of rows) {
    const name = pieces.find((piece) => piece.field === "name")?.text;
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), [...pieces]]);
  }
  return new Map(
    [...byName].map(([name, all]) => [
      name,
      { texts: textsOf(all.flat()), items: itemsOf(all), permissions: permissionsOf(all.flat()) },
    ]),
  );
}

/** Fields of single items and permissions, which are compared as such. */
const ofItems: ReadonlySet<Field> = new Set([
  "data",
  "demand",
  "sensitive",
  "permissions",
  "condition",
  "frequency",
]);

function textsOf(pieces: readonly PlacedPiece[]): Carried["texts"] {
  const texts: Partial<Record<Field, string[]>> = {};
  for (const piece of pieces) {
    if (ofItems.has(piece.field) || piece.value.kind === "absent") continue;
    const said = piece.value.kind === "links" ? piece.value.links : [spaced(piece.text)];
    texts[piece.field] = [...new Set([...(texts[piece.field] ?? []), ...said])].sort();
  }
  return texts;
}

function itemsOf(rows: readonly (readonly PlacedPiece[])[]): Carried["items"] {
  const items: CarriedItem[] = [];
  let saysNone = false;
  for (const pieces of rows) {
    const word = pieces.find((piece) => piece.field === "demand")?.value;
    const platforms = pieces.find((piece) => piece.field === "itemPlatform")?.value;
    for (const { value } of pieces) {
      if (value.kind !== "data") continue;
      for (const piece of value.pieces) {
        for (const type of piece.types) {
          if (type === "none") saysNone = true;
          else
            items.push({
              type,
              demand: piece.demand ?? (word?.kind === "words" ? (word.ids[0] ?? null) : null),
              platforms:
                piece.platforms.length > 0
                  ? piece.platforms
                  : platforms?.kind === "words"
                    ? platforms.ids
                    : [],
            });
        }
      }
    }
  }
  // Grouped by platform, an SDK stands in several groups.
  const distinct = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  return items.length > 0 ? distinct.sort(byType) : saysNone ? "none" : "not-stated";
}

export function byType(a: CarriedItem, b: CarriedItem): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function permissionsOf(pieces: readonly PlacedPiece[]): string[] {
  return [
    ...new Set(pieces.flatMap(({ value }) => (value.kind === "permissions" ? value.names : []))),
  ].sort();
}

export function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
