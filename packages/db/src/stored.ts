// Rows come back as plain text; these give the words of the domain that a store once took them as.
import type { Digest } from "@pilu/schema";

/** A digest column holds what a `Digest` was written to, and nothing else writes. */
export function digest(text: string): Digest {
  return text as Digest;
}

export function digestOrNull(text: string | null): Digest | null {
  return text === null ? null : digest(text);
}
