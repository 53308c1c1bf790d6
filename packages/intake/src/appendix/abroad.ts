import type { Countries, CrossBorder } from "@pilu/schema";
import { countriesIn, countryIn } from "./countries.ts";
import { isRecipient } from "./pair-pieces.ts";
import { localised } from "./pieces.ts";
import type { PlacedPiece } from "./reading.ts";

const accessLabel = /访问|accessible/i;
const denial =
  /^(?:否|不(?:出境|涉及|跨境|传输)|未(?:出境|跨境)|no\b|not (?:transferred|applicable))[^,，;；]*$/i;

/** A recipient abroad of whom a person has to tell the rest (PIPL 39): no text is one that is to be filled. */
type Recipient = Pick<CrossBorder, "country" | "recipient"> & Record<string, unknown>;

/** Where a list says that data is kept and may be seen from; a text that is no list of countries says neither. */
export function placesOf(pieces: readonly PlacedPiece[]): Countries | undefined {
  const said = (isAccess: boolean) =>
    pieces
      .filter((piece) => accessLabel.test(piece.label?.text ?? "") === isAccess)
      .flatMap((piece) => (isStorage(piece) ? (countriesIn(piece.text) ?? []) : []));
  const places = { seat: null, storage: [...new Set(said(false))], access: [...new Set(said(true))] };
  return places.storage.length + places.access.length === 0 ? undefined : places;
}

/** The recipient abroad, where the list names one country outside the mainland; the rest of it is left to be filled. */
export function recipientOf(pieces: readonly PlacedPiece[]): Recipient | undefined {
  const own = pieces.filter((piece) => piece.field === "crossBorder");
  const [country, ...others] = new Set(own.flatMap((piece) => abroad(piece) ?? []));
  if (country === undefined || others.length > 0) return undefined;
  const named = own.find((piece) => isRecipient(piece.label?.text ?? "") && abroad(piece) === null);
  return {
    recipient: named === undefined ? {} : localised(named.text.replace(/\s+/g, " ")),
    country,
    contact: { officer: null, email: null, telephone: null, address: null, url: null },
    ...{ purpose: {}, method: {}, types: [], rights: {}, mechanism: {} },
  };
}

/** Whether a piece on places, or on transfer abroad, is wholly said by what is made of it. */
export function isPlaced(piece: PlacedPiece, pieces: readonly PlacedPiece[]): boolean {
  if (isStorage(piece)) return countriesIn(piece.text) !== null;
  if (piece.field !== "crossBorder") return false;
  if (denial.test(piece.text.trim())) return true;
  const recipient = recipientOf(pieces);
  if (recipient === undefined) return false;
  return abroad(piece) === recipient.country || Object.values(recipient.recipient).includes(piece.text);
}

function isStorage({ field, value }: PlacedPiece): boolean {
  return field === "storage" && value.kind !== "absent";
}

function abroad({ text }: PlacedPiece): CrossBorder["country"] | null {
  const country = countryIn(text.trim().replace(/^(?:是|yes)[，,:：\s]+/i, ""));
  return country === "CN" ? null : country;
}
