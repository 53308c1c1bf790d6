import type { EntityRef, NewRevision, Reader, Revision } from "@pilu/db";
import { normalForm } from "@pilu/disclosure";
import { canonical, Digest, type FieldEdit } from "@pilu/schema";
import { type BodyOf, bodyOf, type Kind } from "../body/body.ts";
import { findable, type VendorNames } from "../body/findable.ts";
import { openDigest, sha256 } from "../hash.ts";

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
export function revisionsDigest(revisions: readonly Made[]): Digest {
  const digesting = openRevisionsDigest();
  for (const revision of revisions) digesting.add(revision);
  return digesting.end();
}

type Made = Pick<Revision, "kind" | "id" | "number" | "digest">;

/** The same for revisions that come one after the other. */
export function openRevisionsDigest() {
  const digesting = openDigest();
  let between = "";
  return {
    add({ kind, id, number, digest }: Made): void {
      digesting.add(`${between}${kind} ${id} ${number} ${digest}`);
      between = "\n";
    },
    end: digesting.end,
  };
}

/** Bodies may be long: a page of them takes some megabytes at most. */
const pageSize = 500;

/** Every revision that a decision made, in key order; of any number only a page is held. */
export async function* revisionsMade(
  view: Pick<Reader, "revisionsAfter">,
  seq: number,
): AsyncGenerator<Revision> {
  for (let after: Revision | null = null; ; ) {
    const page: readonly Revision[] = await view.revisionsAfter(seq, { after, limit: pageSize });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1) ?? null;
  }
}
