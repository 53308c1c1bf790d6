import { type Content, type Digest, type Disclosure, type Draft, documentSchema } from "@pilu/schema";
import { compareText } from "../compose/order.ts";
import { type Block, piecesOf, takeApart } from "./blocks.ts";
import { canonicalText } from "./canonical-text.ts";
import type { Hash, Piece } from "./hash.ts";

/** The facts of a publication; what the content alone does not say. Instants are epoch milliseconds. */
export type Publication = Omit<Disclosure, keyof Content | "schema" | "hash" | "digest">;

/** A version ready to be stored: the document, its manifest (references instead of blocks), and the blocks. */
export interface Sealed extends SealedParts {
  readonly document: Disclosure;
  readonly blocks: readonly Block[];
}

/** A content with references in place of its blocks, and the text or the stored bytes of each block by hash. */
interface Parts {
  readonly skeleton: object;
  readonly bodies: ReadonlyMap<string, Piece>;
}

/** What a version is stored as, beside its blocks. */
export interface SealedParts {
  readonly hash: Digest;
  readonly digest: Digest;
  readonly manifest: string;
}

/**
 * Makes a version of `content`. `hash` is SHA-256 of the canonical content, `digest` of the canonical document without
 * `digest`; both are fed from the blocks' texts, which are made once.
 */
export function seal(content: Content, publication: Publication, hash: Hash): Sealed {
  const { skeleton, blocks } = takeApart(content, hash);
  const bodies = new Map(blocks.map((block) => [block.hash, block.body]));
  const sealed = sealParts({ bodies, skeleton }, publication, hash);
  const { digest, hash: own } = sealed;
  return {
    ...sealed,
    blocks,
    document: { ...content, ...publication, schema: documentSchema, hash: own, digest },
  };
}

/** The same of a content in parts, which is never put together. */
export function sealParts({ skeleton, bodies }: Parts, publication: Publication, hash: Hash): SealedParts {
  const membersOf = (value: object) => membersIn(value, bodies);
  const digestOf = (members: readonly Member[]) => {
    const pieces = inOrder(members).flatMap((member, at) => [at === 0 ? "{" : ",", ...member.pieces]);
    pieces.push("}");
    return (hash.ofPieces?.(pieces) ?? hash(pieces.map(asText).join(""))) as Digest;
  };
  const content = membersOf(skeleton);
  const own = digestOf(content);
  const document = [...content, ...membersOf({ ...publication, hash: own, schema: documentSchema })];
  const digest = digestOf(document);
  const manifest = inOrder([...document, ...membersOf({ digest })]).map((member) => member.text);
  return { digest, hash: own, manifest: `{${manifest.join(",")}}` };
}

/** A member of an object as it is written, and in pieces with blocks in place of references. */
interface Member {
  readonly key: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

// What is long of a content stands in the document as well, and in the manifest: it is written once.
function membersIn(value: object, bodies: Parts["bodies"]): Member[] {
  return Object.entries(value).flatMap(([key, member]) => {
    if (member === undefined) return [];
    const text = `${JSON.stringify(key)}:${canonicalText(member)}`;
    return [{ key, pieces: piecesOf(text, bodies), text }];
  });
}

function inOrder(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => compareText(a.key, b.key));
}

function asText(piece: Piece): string {
  return typeof piece === "string" ? piece : new TextDecoder().decode(piece);
}

/** A list that nobody has approved. */
export function draft(content: Content, hash: Hash): Draft {
  return { ...content, schema: documentSchema, version: null, hash: hash(canonicalText(content)) as Digest };
}
