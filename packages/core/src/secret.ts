import { randomBytes } from "node:crypto";

/** 32 random bytes as 43 letters: what a link or a token carries, and nothing but its SHA-256 is kept of. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export const day = 24 * 60 * 60 * 1000;
