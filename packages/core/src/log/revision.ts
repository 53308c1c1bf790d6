import type { EntityRef, NewRevision } from "@pilu/db";
import { normalForm } from "@pilu/disclosure";
import { canonical, Digest, type FieldEdit } from "@pilu/schema";
import { type BodyOf, bodyOf, type Kind } from "../body/body.ts";
import { findable, type VendorNames } from "../body/findable.ts";
import { sha256 } from "../hash.ts";

/** A revision to append. `sets` are the fields that its decision set, which later ones set again on top of others. */
export function newRevision<K extends Kind>(
  { kind, id }: EntityRef & { kind: K },
  given: {
    readonly value: BodyOf[K];
    readonly sets: readonly FieldEdit[];
    readonly seq: number;
    readonly effectiveAt: number;
    readonly vendors: VendorNames;
  },
): NewRevision {
  const { seq, effectiveAt } = given;
  const body = bodyOf(kind, normalForm(kind, given.value));
  const sets = canonical(given.sets.map(({ path, to }) => ({ path, to })));
  const digest = revisionDigest({ kind, id, seq, effectiveAt, sets, body });
  return { kind, id, seq, effectiveAt, body, sets, digest, ...findable(kind, given) };
}

/** SHA-256 over all of a stored revision but its number: what it says, what it set, when, and by which decision. */
export function revisionDigest({
  kind,
  id,
  seq,
  effectiveAt,
  sets,
  body,
}: Pick<NewRevision, "kind" | "id" | "seq" | "effectiveAt" | "sets" | "body">): Digest {
  return Digest.parse(sha256(canonical([kind, id, seq, effectiveAt, sets, body])));
}

/** One digest over the revisions of a decision in key order: none can be added, taken away or put elsewhere unseen. */
export function revisionsDigest(
  revisions: readonly { kind: string; id: string; number: number; digest: Digest }[],
): Digest {
  const lines = revisions.map(({ kind, id, number, digest }) => `${kind} ${id} ${number} ${digest}`);
  return sha256(lines.join("\n"));
}
