import { Content } from "@pilu/schema";
import { isSame } from "../diff/same.ts";
import { putTogether, takeApart } from "./blocks.ts";
import type { Hash } from "./hash.ts";

const keys = Object.keys(Content.shape) as (keyof Content)[];

/**
 * What users were told by a stored version: the content in its manifest, with `bodies` by hash in place of the
 * references. It was checked when it was composed; what is read here is what was stored.
 */
export function contentOf(manifest: string, bodies: ReadonlyMap<string, string>): Content {
  const document = JSON.parse(putTogether(manifest, bodies)) as Content;
  return Object.fromEntries(keys.map((key) => [key, document[key]])) as unknown as Content;
}

/** Whether `content` is what a stored version told: every block of it has the hash that the manifest refers to. */
export function isContentOf(manifest: string, content: Content, hash: Hash): boolean {
  const stored = JSON.parse(manifest) as Record<string, unknown>;
  const { skeleton } = takeApart(content, hash);
  return keys.every((key) => isSame(skeleton[key], stored[key]));
}
