// The door of disclosures: from a registry's state to a document, and from a document to what people read. Pure.
export { type ComposeInput, compose } from "./compose/compose.ts";
export { type Block, blocksOf, putTogether } from "./document/blocks.ts";
export { checkDocument, type DocumentMisfit } from "./document/check.ts";
export type { Hash } from "./document/hash.ts";
export { liftDocument } from "./document/lift.ts";
export { draft, type Publication, type Sealed, seal } from "./document/seal.ts";
export { type Unconfirmed, unconfirmed } from "./document/unconfirmed.ts";
