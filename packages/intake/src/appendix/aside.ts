import type { Sdk } from "@pilu/schema";
import { isPlaced } from "./abroad.ts";
import type { Field } from "./fields.ts";
import type { Known, NameMatch } from "./names.ts";
import type { AppendixEntry } from "./propose.ts";
import type { AppendixReading, PlacedPiece } from "./reading.ts";
import { retentionOf } from "./retention.ts";
import { isSaid } from "./said.ts";

/** What the other fields hang on: a number and a name. */
const handles: ReadonlySet<Field> = new Set<Field>(["serial", "name"]);

/** Fields that an SDK is made from, and what an app does with it as well. */
const ofBoth: ReadonlySet<Field> = new Set<Field>([
  "platform",
  "purpose",
  "purposes",
  "methods",
  "category",
  "data",
  "demand",
  "itemPlatform",
  "permissions",
]);

/** Those of them that tell of data. */
const ofData: ReadonlySet<Field> = new Set<Field>(["category", "data", "demand", "itemPlatform"]);

/** Fields that an integration alone is made from. */
const ofUse: ReadonlySet<Field> = new Set<Field>([
  "version",
  "scenario",
  "trigger",
  "processing",
  "role",
  "cooperation",
  "necessity",
  "rights",
  "notes",
]);

/** Fields that a new SDK alone is made from. */
const ofNewSdk: ReadonlySet<Field> = new Set<Field>([
  "vendor",
  "kind",
  "function",
  "packages",
  "treatment",
  "policy",
  "site",
  "documentation",
]);

/** A piece that stands in no edit. */
export interface AsidePiece extends PlacedPiece {
  /** It says what an app does with the SDK: it would have a place if an app were named. */
  readonly needsApp: boolean;
}

interface Compared {
  readonly reading: AppendixReading;
  readonly known: Known;
  /** Whether the list is an app's: else nothing can hold what an app does with its SDKs. */
  readonly isOfApp: boolean;
  /** Whether the app's own list says a text of an SDK already. */
  readonly isShown?: (text: string, sdk: string) => boolean;
}

/**
 * Pieces of entries that were understood and stand in no edit, for a person to place. What the list says of an SDK
 * that is known is aside only where it says otherwise, and, where no app is named, all that an app does with it. What
 * rows repeat is told once.
 */
export function asideIn(
  entries: readonly AppendixEntry[],
  { reading, known, isOfApp, isShown = () => false }: Compared,
): AsidePiece[] {
  const sdks = new Map<string, Sdk>(known.sdks.map((sdk) => [sdk.id, sdk]));
  const met = new Set<string>();
  return entries.flatMap((entry) => {
    const sdk = sdks.get(entry.sdk?.id ?? "") ?? null;
    const isSecond = sdk !== null && met.has(sdk.id);
    if (sdk !== null) met.add(sdk.id);
    return asideOf(entry, { reading, sdk, isOfApp, isSecond }).filter(
      ({ text }) => sdk === null || !isShown(text, sdk.id),
    );
  });
}

interface Meant extends Pick<Compared, "reading" | "isOfApp"> {
  /** The SDK that the entry means; null where it is new. */
  readonly sdk: Sdk | null;
  /** Whether another name meant it before: then the data of this one comes in, and nothing else. */
  readonly isSecond: boolean;
}

function asideOf(entry: AppendixEntry, { reading, sdk, isOfApp, isSecond }: Meant): AsidePiece[] {
  const { pieces, rows, vendor } = entry;
  const once = new Set<string>();
  const isKept = retentionOf(pieces) !== undefined;
  const isOfUse = (piece: PlacedPiece, row: readonly PlacedPiece[]) => {
    if (isSecond && !ofData.has(piece.field)) return false;
    if (piece.field === "retention") return isKept;
    if (ofBoth.has(piece.field) || ofUse.has(piece.field)) return isSaid(piece, { pieces, row });
    return isPlaced(piece, pieces);
  };
  const isOfNewSdk = (piece: PlacedPiece, row: readonly PlacedPiece[]) =>
    (ofNewSdk.has(piece.field) || ofBoth.has(piece.field)) && isSaid(piece, { pieces, row });
  const isAside = (piece: PlacedPiece, row: readonly PlacedPiece[]) => {
    const { field, value, text } = piece;
    if (value.kind === "absent" || handles.has(field)) return false;
    if ((isOfApp && isOfUse(piece, row)) || (sdk === null && isOfNewSdk(piece, row))) return false;
    const key = `${field} ${text}`;
    if (once.has(key)) return false;
    once.add(key);
    return sdk === null || saysOtherwise(piece, { sdk, vendor });
  };
  return rows.flatMap((at) => {
    const row = reading.rows[at]?.pieces ?? [];
    return row
      .filter((piece) => isAside(piece, row))
      .map((piece) => ({ ...piece, needsApp: !isOfApp && isOfUse(piece, row) }));
  });
}

function saysOtherwise(
  { field, value }: PlacedPiece,
  { sdk, vendor }: { sdk: Sdk; vendor: NameMatch | null },
): boolean {
  switch (field) {
    case "vendor":
      return vendor?.id !== sdk.vendor;
    case "policy":
    case "site":
    case "documentation":
      return value.kind !== "links" || !value.links.every((link) => link === sdk.links[field]);
    case "function":
    case "kind":
    case "treatment":
      return value.kind !== "words" || !value.ids.every((id) => id === sdk[field]);
    default:
      return true;
  }
}
