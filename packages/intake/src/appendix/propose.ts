import type { Sdk } from "@pilu/schema";
import { integrationBody, type Proposal, sdkBody } from "./bodies.ts";
import { type Known, type NameMatch, Names } from "./names.ts";
import type { AppendixReading, AppendixRow, Piece, PlacedPiece } from "./reading.ts";

/** What all rows of one SDK say together. */
export interface AppendixEntry {
  readonly name: PlacedPiece;
  /** The SDK of the catalogue; null where none has such a name: then it is to be registered. */
  readonly sdk: NameMatch | null;
  readonly vendor: NameMatch | null;
  /** Indexes into the rows of the reading. */
  readonly rows: readonly number[];
  readonly pieces: readonly PlacedPiece[];
}

/**
 * The edits that would bring a reading into a registry, SDKs that it does not have before their integrations. `id` is
 * null for a new SDK: a person names it. `undetermined` lists the fields of the body that the file does not say.
 */
export interface AppendixProposal {
  readonly entries: readonly AppendixEntry[];
  readonly edits: readonly Proposal[];
  /** Things that cells list and the taxonomy has no word for, and broad words that stand for several. */
  readonly toDecide: readonly (Piece & {
    readonly reason: "unknown-data" | "umbrella" | "open-ended" | "unknown-permission";
  })[];
}

/** What a person says names of a list mean, by {@link nameKey}: an SDK by its id, or one that nobody knows (null). */
export type Meant = ReadonlyMap<string, string | null>;

/**
 * Brings the rows of a reading together by SDK, and proposes a body for each, as far as the file determines it. What a
 * person says that a name means stands over what is concluded from it.
 */
export function propose(reading: AppendixReading, known: Known, meant: Meant = new Map()): AppendixProposal {
  const entries = entriesOf(reading.rows, { names: new Names(known), meant });
  const sdks = new Map<string, Sdk>(known.sdks.map((sdk) => [sdk.id, sdk]));
  const edits = entries.flatMap((entry) => {
    const sdk = entry.sdk === null ? undefined : sdks.get(entry.sdk.id);
    const whole = { ...entry, byRow: entry.rows.map((row) => reading.rows[row]?.pieces ?? []) };
    return [...(sdk === undefined ? [sdkBody(whole)] : []), integrationBody(whole, sdk)];
  });
  return { entries, edits, toDecide: decisionsOf(reading.rows) };
}

/** A list with a row for each data item repeats all else of its SDK: what is asked once need not be asked again. */
function decisionsOf(rows: readonly AppendixRow[]): AppendixProposal["toDecide"] {
  const asked = new Set<string>();
  return rows.flatMap(({ pieces }) => {
    const name = nameKey(pieces.find((piece) => piece.field === "name")?.text ?? "");
    return pieces.flatMap(openQuestions).filter(({ reason, text }) => {
      const key = JSON.stringify([name, reason, text]);
      if (name !== "" && asked.has(key)) return false;
      asked.add(key);
      return true;
    });
  });
}

/** Rows of a list are of one SDK where their names have the same key. */
export function nameKey(name: string): string {
  return name.replace(/\s+/g, " ").toLowerCase();
}

function entriesOf(
  rows: readonly AppendixRow[],
  { names, meant }: { names: Names; meant: Meant },
): AppendixEntry[] {
  const sdkOf = (text: string): NameMatch | null => {
    const said = meant.get(nameKey(text));
    if (said === undefined) return names.sdk(text);
    return said === null ? null : { id: said, certainty: "placed" };
  };
  const entries = new Map<
    string,
    { name: PlacedPiece; sdk: NameMatch | null; rows: number[]; pieces: PlacedPiece[] }
  >();
  for (const [index, row] of rows.entries()) {
    const name = row.pieces.find((piece) => piece.field === "name");
    if (name === undefined) continue;
    // Rows are one SDK where they name it alike: two spellings of one catalogue name may be two kits.
    const key = nameKey(name.text);
    const entry = entries.get(key) ?? { name, sdk: sdkOf(name.text), rows: [], pieces: [] };
    entries.set(key, entry);
    entry.rows.push(index);
    for (const piece of row.pieces) entry.pieces.push(piece);
  }
  return [...entries.values()].map((entry) => {
    const vendor = entry.pieces.find((piece) => piece.field === "vendor");
    return { ...entry, vendor: vendor === undefined ? null : names.vendor(vendor.text) };
  });
}

function openQuestions(piece: PlacedPiece): AppendixProposal["toDecide"][number][] {
  const { value } = piece;
  if (value.kind === "permissions")
    return value.unknown.map((text) => ({ text, place: piece.place, reason: "unknown-permission" }));
  if (value.kind !== "data") return [];
  return value.pieces.flatMap((one) => {
    const { text, place } = one;
    return [
      ...(one.umbrella === null ? [] : [{ text, place, reason: "umbrella" as const }]),
      ...(one.isOpen ? [{ text, place, reason: "open-ended" as const }] : []),
      ...(one.types.length === 0 && one.umbrella === null
        ? [{ text, place, reason: "unknown-data" as const }]
        : []),
    ];
  });
}
