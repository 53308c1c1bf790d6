import { createHash, hash } from "node:crypto";
import { Digest } from "@pilu/schema";

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of `text`. */
export function sha256(text: string): Digest {
  return hash("sha256", text, "hex") as Digest;
}

/** Fewer characters are not worth a call of their own. */
const enough = 20_000;

/** The same of a text in pieces, which is never put together. */
sha256.ofPieces = (pieces: readonly string[]): Digest => {
  const hashing = createHash("sha256");
  let next = "";
  for (const piece of pieces) {
    next += piece;
    if (next.length < enough) continue;
    hashing.update(next, "utf8");
    next = "";
  }
  return hashing.update(next, "utf8").digest("hex") as Digest;
};

/** The digest of a stored body chained to the one before it. */
export function chained(prev: Digest | null, body: string): Digest {
  return Digest.parse(sha256(`${prev ?? ""}\n${body}`));
}
