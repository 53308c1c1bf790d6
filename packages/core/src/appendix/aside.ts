import {
  type AppendixEntry,
  type Field,
  isPlaced,
  type PlacedPiece,
  retentionOf,
} from "@pilu/intake/appendix";
import type { Sdk } from "@pilu/schema";
import { isShown } from "./shown.ts";

/** Fields that an integration is made from; a name, a number and a heading are what the others hang on. */
const ofIntegration: ReadonlySet<Field> = new Set<Field>([
  "serial",
  "name",
  "platform",
  "version",
  "purpose",
  "purposes",
  "scenario",
  "trigger",
  "methods",
  "processing",
  "role",
  "cooperation",
  "category",
  "data",
  "demand",
  "itemPlatform",
  "necessity",
  "permissions",
  "rights",
  "notes",
]);

/** Fields that a new SDK is made from beside those. */
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

/**
 * Pieces of an entry that were understood and stand in no edit, for a person to place. `sdk` is the SDK that it means:
 * what the list says of one that is known is aside only where it says otherwise; null where it is new. What the app's
 * own list shows already is not aside, and what rows repeat is told once.
 */
export function asideIn(
  { pieces, vendor }: AppendixEntry,
  { sdk, shown }: { sdk: Sdk | null; shown: string | undefined },
): PlacedPiece[] {
  const once = new Set<string>();
  const isKept = retentionOf(pieces) !== undefined;
  return pieces.filter((piece) => {
    const { field, value, text } = piece;
    if (value.kind === "absent" || ofIntegration.has(field) || isShown(text, shown)) return false;
    if (field === "retention" ? isKept : isPlaced(piece, pieces)) return false;
    const key = `${field} ${text}`;
    if (once.has(key)) return false;
    once.add(key);
    if (sdk === null) return !ofNewSdk.has(field);
    switch (field) {
      case "vendor":
        return vendor?.id !== sdk.vendor;
      case "policy":
      case "site":
      case "documentation":
        return value.kind !== "links" || !value.links.some((link) => link === sdk.links[field]);
      case "function":
      case "kind":
        return value.kind !== "words" || !value.ids.includes(sdk[field]);
      case "treatment":
        return value.kind !== "words" || sdk.treatment === null || !value.ids.includes(sdk.treatment);
      default:
        return true;
    }
  });
}
