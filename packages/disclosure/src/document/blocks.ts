import type { Content, Digest } from "@pilu/schema";
import { onceFor } from "../compose/once-for.ts";
import { canonicalText, keptText } from "./canonical-text.ts";
import type { Hash, Piece } from "./hash.ts";

/**
 * A part of a document that many versions share: an entry, or a block of labels. It is stored once, under the SHA-256
 * of its canonical text.
 */
export interface Block {
  readonly hash: Digest;
  readonly body: string;
}

/** Where a block stood, its reference: `{"$":"<hash>"}`. No key of a document is `$`, and in a string its quotes are escaped. */
const reference = /\{"\$":"([0-9a-f]{64})"\}/g;

/** The content with each entry and each block of labels replaced by its reference, and the blocks. */
export function takeApart<T extends Pick<Content, "groups" | "labels">>(
  value: T,
  hash: Hash,
): { skeleton: Omit<T, "groups" | "labels"> & { groups: unknown; labels: unknown }; blocks: Block[] } {
  const blocks = new Map<string, Block>();
  const blockOf = blocksMade(hash);
  const referTo = (part: object) => {
    const block = blockOf(part);
    blocks.set(block.hash, block);
    return referenceTo(block);
  };
  const groups = value.groups.map((group) => ({ ...group, entries: group.entries.map(referTo) }));
  const labels = Object.fromEntries(
    Object.entries(value.labels).map(([name, block]) => [name, referTo(block)]),
  );
  return { skeleton: { ...value, groups, labels }, blocks: [...blocks.values()] };
}

/** What stands in a manifest in place of a block. */
export interface Reference {
  readonly $: Digest;
}

export function referenceTo({ hash }: Block): Reference {
  return { $: hash };
}

/** The block of a part of a document. An entry may stand in several groups, and in the version before: it is made once. */
export const blocksMade = onceFor((hash: Hash) =>
  onceFor((part: object): Block => {
    const body = canonicalText(part);
    keptText(part, body);
    return { hash: hash(body) as Digest, body };
  }),
);

/** The same in pieces, which are never put together: bodies as text or as the bytes that they are stored in. */
export function piecesOf(skeleton: string, bodies: ReadonlyMap<string, Piece>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of skeleton.matchAll(reference)) {
    const [{ length }, hash = ""] = match;
    const body = bodies.get(hash);
    if (body === undefined) throw new RangeError(`no block ${hash}`);
    pieces.push(skeleton.slice(from, match.index), body);
    from = match.index + length;
  }
  pieces.push(skeleton.slice(from));
  return pieces;
}

/** The canonical text with every reference replaced by the text it stands for; throws a RangeError for a missing block. */
export function putTogether(skeleton: string, bodies: ReadonlyMap<string, string>): string {
  return skeleton.replace(reference, (_, hash: string) => {
    const body = bodies.get(hash);
    if (body === undefined) throw new RangeError(`no block ${hash}`);
    return body;
  });
}

/**
 * The document of a manifest, with what `partOf` gives in place of each reference: versions that share a block can share
 * its part, and comparing them is quick.
 */
export function documentIn(manifest: string, partOf: (hash: Digest) => unknown): unknown {
  return JSON.parse(manifest, (_, value: unknown) => {
    const refers = typeof value === "object" && value !== null && "$" in value ? value.$ : undefined;
    return refers === undefined ? value : partOf(refers as Digest);
  });
}

/** The blocks that a manifest refers to, each once. */
export function blocksOf(manifest: string): Digest[] {
  return [...new Set(Array.from(manifest.matchAll(reference), (match) => match[1] as Digest))];
}
