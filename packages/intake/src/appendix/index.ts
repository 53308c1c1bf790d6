// The door of reading appendices: what a published list of SDKs says, and the edits that would bring it in.

export type { TextFormat } from "../text/blocks.ts";
export type { Encoding } from "../text/decode.ts";
export type { TextInput } from "../text/read.ts";
export { type AsidePiece, asideIn } from "./aside.ts";
export type { Proposal } from "./bodies.ts";
export type { DataPiece } from "./data-cell.ts";
export { type Field, fields } from "./fields.ts";
export { headKey, type MeantHeads } from "./heads.ts";
export { type Known, type NameMatch, Names } from "./names.ts";
export { type AppendixEntry, type AppendixProposal, type Meant, nameKey, propose } from "./propose.ts";
export { readAppendix } from "./read.ts";
export type { AppendixColumn, AppendixReading, AppendixRow, Piece, PlacedPiece } from "./reading.ts";
export type { FieldValue } from "./values.ts";
