import { createHash, hash } from "node:crypto";
import type { Piece } from "@pilu/disclosure";
import { Digest } from "@pilu/schema";

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of `text`. */
export function sha256(text: string): Digest {
  return hash("sha256", text, "hex") as Digest;
}

// Pieces are put together in one place, again and again: a document is long, and a call for each piece dear.
let room = Buffer.allocUnsafe(1 << 19);

/** The same of a text in pieces. */
sha256.ofPieces = (pieces: readonly Piece[]): Digest => {
  // A character takes three bytes at most.
  const most = pieces.reduce((sum, piece) => sum + piece.length * (typeof piece === "string" ? 3 : 1), 0);
  if (room.length < most) room = Buffer.allocUnsafe(most);
  let length = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") length += room.write(piece, length);
    else {
      room.set(piece, length);
      length += piece.length;
    }
  }
  return bytesHash(room.subarray(0, length));
};

/** Lower-case hexadecimal SHA-256 of bytes. */
export function bytesHash(bytes: Uint8Array): Digest {
  return hash("sha256", bytes, "hex") as Digest;
}

/** The hash of a text that comes in parts. */
export function openDigest() {
  const hashing = createHash("sha256");
  return {
    add(text: string): void {
      hashing.update(text, "utf8");
    },
    end: () => hashing.digest("hex") as Digest,
  };
}

/** The digest of a stored body chained to the one before it. */
export function chained(prev: Digest | null, body: string): Digest {
  return Digest.parse(sha256(`${prev ?? ""}\n${body}`));
}
