import { part, type Span } from "../text/span.ts";
import { dataPieces } from "./data-cell.ts";
import { demandOf } from "./demand.ts";
import type { Field } from "./fields.ts";
import { fieldOfHead } from "./heads.ts";
import { headedPiece } from "./placed.ts";
import type { PlacedPiece } from "./reading.ts";

/** What a labelled line says: one piece, but several where it holds several links, or data under "required". */
export function piecesOf(label: Span, value: Span, field: Field | null): PlacedPiece[] {
  if (value.text === "") return [];
  const [demand] = demandOf(label.text);
  if ((field === null || field === "demand") && demand !== undefined) {
    const data = dataPieces(value).map((one) => ({ ...one, demand: one.demand ?? demand }));
    const lists = data.some((one) => one.types.length > 0);
    const piece = headedPiece(value, { field: lists ? "data" : "demand", label, certainty: "placed" });
    return [lists ? { ...piece, value: { kind: "data", pieces: data } } : piece];
  }
  if (field === null) return [];
  if (field !== "links" || value.links.length === 0)
    return [headedPiece(value, { field, label, certainty: "placed" })];
  return value.links.map(({ from, to }) => {
    const link = part(value, from, to);
    return headedPiece(link, { field: fieldOfHead(link.text) ?? "links", label, certainty: "placed" });
  });
}

/** Whether a label says "recipient", which beside a provider is the one abroad. */
export function isRecipient(label: string): boolean {
  return /^(?:recipient|境外接收方)$/i.test(label.trim());
}
