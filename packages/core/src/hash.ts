import { createHash } from "node:crypto";
import { Digest } from "@pilu/schema";

/** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of `text`. */
export function sha256(text: string): Digest {
  return createHash("sha256").update(text, "utf8").digest("hex") as Digest;
}

/** The digest of a stored body chained to the one before it. */
export function chained(prev: Digest | null, body: string): Digest {
  return Digest.parse(sha256(`${prev ?? ""}\n${body}`));
}
