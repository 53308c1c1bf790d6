// The door of reading builds: what is really in them, and which SDKs that means.

export type { Proposal } from "./appendix/bodies.ts";
export type { DataPiece } from "./appendix/data-cell.ts";
export { type Field, fields } from "./appendix/fields.ts";
export { type Known, type NameMatch, Names } from "./appendix/names.ts";
export { type AppendixEntry, type AppendixProposal, propose } from "./appendix/propose.ts";
export { readAppendix } from "./appendix/read.ts";
export type { AppendixReading, AppendixRow, Piece, PlacedPiece } from "./appendix/reading.ts";
export type { FieldValue } from "./appendix/values.ts";
export { detect } from "./build/detect.ts";
export { type Content, type Expectation, expectations, type InputFault } from "./build/fault.ts";
export { mayBeBuild } from "./build/file-name.ts";
export { type BuildKind, buildKinds, isBestEffort } from "./build/kind.ts";
export type { Build, BuildInput, Note, Package, Service } from "./build/package.ts";
export { purlOf } from "./build/purl.ts";
export { largestInput, readBuild } from "./build/read.ts";
export type { Rules } from "./match/judge.ts";
export { readPolicy } from "./policy/policy.ts";
export { isOvershadowed, type Place } from "./scan/overshadowed.ts";
export { rejudge } from "./scan/rejudge.ts";
export { type ScanInput, scan } from "./scan/scan.ts";
export type { Block, TextDocument, TextFormat } from "./text/blocks.ts";
export { type Encoding, encodings } from "./text/decode.ts";
export { largestText, readText, type TextInput } from "./text/read.ts";
