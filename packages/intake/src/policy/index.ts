// The door of reading policies: a text for people, and what it says of data.
export type { Block, TextDocument, TextFormat } from "../text/blocks.ts";
export { type Encoding, encodings } from "../text/decode.ts";
export { largestText } from "../text/largest.ts";
export { readText, type TextInput } from "../text/read.ts";
export type { Inflate } from "../text/unzip.ts";
export { readPolicy } from "./policy.ts";
