import { type Content, type Digest, type Disclosure, type Draft, documentSchema } from "@pilu/schema";
import { type Block, takeApart } from "./blocks.ts";
import { canonicalText, piecesOf } from "./canonical-text.ts";
import type { Hash } from "./hash.ts";

/** The facts of a publication; what the content alone does not say. Instants are epoch milliseconds. */
export type Publication = Omit<Disclosure, keyof Content | "schema" | "hash" | "digest">;

/** A version ready to be stored: the document, its manifest (references instead of blocks), and the blocks. */
export interface Sealed {
  readonly document: Disclosure;
  readonly manifest: string;
  readonly blocks: readonly Block[];
}

/**
 * Makes a version of `content`. `hash` is SHA-256 of the canonical content, `digest` of the canonical document without
 * `digest`; both are written from the blocks' texts, which are made once.
 */
export function seal(content: Content, publication: Publication, hash: Hash): Sealed {
  const { skeleton, blocks } = takeApart(content, hash);
  const digestOf = (value: object) => {
    const pieces = piecesOf(value);
    return (hash.ofPieces?.(pieces) ?? hash(pieces.join(""))) as Digest;
  };
  const facts = { ...publication, schema: documentSchema, hash: digestOf(content) } as const;
  const digest = digestOf({ ...content, ...facts });
  return {
    document: { ...content, ...facts, digest },
    manifest: canonicalText({ ...skeleton, ...facts, digest }),
    blocks,
  };
}

/** A list that nobody has approved. */
export function draft(content: Content, hash: Hash): Draft {
  return { ...content, schema: documentSchema, version: null, hash: hash(canonicalText(content)) as Digest };
}
