import { Content, documentSchema } from "@pilu/schema";
import { canonicalText } from "./canonical-text.ts";
import type { Hash } from "./hash.ts";

/** What of a document does not fit: its bytes are not canonical, or a digest is not that of its bytes. */
export type DocumentMisfit = "bytes" | "schema" | "hash" | "digest";

/**
 * Checks a document's own digests against its stored `text`, never against what a schema made of it. Text that is
 * canonical is equal to its values written again, so the digests of parts are those of the stored bytes.
 */
export function checkDocument(text: string, hash: Hash): DocumentMisfit | null {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text);
  } catch {
    return "bytes";
  }
  if (canonicalText(value) !== text) return "bytes";
  if (value.schema !== documentSchema) return "schema";
  const content = Object.fromEntries(contentKeys.map((key) => [key, value[key]]));
  if (hash(canonicalText(content)) !== value.hash) return "hash";
  const { digest, ...rest } = value;
  // A draft has no digest: nobody stands for it.
  const wanted = value.version === null ? undefined : hash(canonicalText(rest));
  return digest === wanted ? null : "digest";
}

const contentKeys = Object.keys(Content.shape);
