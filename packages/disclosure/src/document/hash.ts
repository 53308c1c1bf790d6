/** SHA-256 of the UTF-8 bytes of `text`, as lower-case hexadecimal; passed in, since this package runs anywhere. */
export interface Hash {
  (text: string): string;
  /** The same of a text in pieces, where there is a way: a document is long to put together for its hash alone. */
  readonly ofPieces?: (pieces: readonly Piece[]) => string;
}

/** A piece of a text: as characters, or as the UTF-8 bytes that it is stored in. */
export type Piece = string | Uint8Array;
