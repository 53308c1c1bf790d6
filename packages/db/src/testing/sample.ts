// Small decisions and publications for the suites; bodies stand for whatever `core` writes.
import { createHash } from "node:crypto";
import { canonical, type Digest } from "@pilu/schema";
import type {
  Act,
  Approval,
  EntityRef,
  NewChange,
  NewRevision,
  RegistryHead,
  Revision,
  StoredToken,
  StoredVersion,
} from "../rows.ts";
import type { Store, Writer } from "../store.ts";

export function digestOf(value: unknown): Digest {
  return createHash("sha256").update(canonical(value)).digest("hex") as Digest;
}

export const sdk = (id: string): EntityRef => ({ kind: "sdk", id });
export const vendor = (id: string): EntityRef => ({ kind: "vendor", id });
export const app = (id: string): EntityRef => ({ kind: "app", id });
export const integration = (id: string): EntityRef => ({ kind: "integration", id });
export const registry: EntityRef = { kind: "registry", id: "registry" };

/** An edit of one entity, with what it is found by. */
export interface Edit extends EntityRef {
  readonly value?: unknown;
  readonly effectiveAt?: number;
  readonly search?: string;
  readonly facets?: readonly string[];
  readonly refers?: readonly EntityRef[];
}

export function revisionOf({ value = {}, effectiveAt, ...edit }: Edit, place: RegistryHead): NewRevision {
  const body = canonical({ schema: "sample/1", value });
  return {
    search: "",
    facets: [],
    refers: [],
    ...edit,
    seq: place.seq,
    effectiveAt: effectiveAt ?? place.seq * 1_000,
    body,
    sets: "{}",
    digest: digestOf(body),
  };
}

export function approvalAt(place: RegistryHead): Approval {
  const { seq, logDigest: prev } = place;
  const body = canonical({ seq, verdict: "approve" });
  const at = seq * 1_000;
  return {
    seq,
    change: `change-${seq}`,
    decisionId: `decision-${seq}`,
    edit: 1,
    decidedAt: at,
    effectiveAt: at,
    by: "li-wen",
    body,
    prev,
    digest: digestOf({ prev, body }),
  };
}

export function actAt(place: RegistryHead): Act {
  const { seq, logDigest: prev } = place;
  const body = canonical({ seq, verdict: "reject" });
  return {
    seq,
    kind: "change.rejected",
    subject: `change-${seq}`,
    decisionId: `decision-${seq}`,
    at: seq * 1_000,
    by: "li-wen",
    body,
    prev,
    digest: digestOf({ prev, body }),
  };
}

/** Writes an act into the log, at its next place. */
export function enact(store: Store, wanted: Partial<Act> = {}): Promise<Act> {
  return store.transact(async (tx) => {
    const act = { ...actAt(await tx.nextSeq()), ...wanted };
    await tx.appendAct(act);
    return act;
  });
}

export function changeOf(id: string, wanted: Partial<NewChange> = {}): NewChange {
  return {
    id,
    edit: 1,
    state: "draft",
    draft: "{}",
    submittedSeq: null,
    class: null,
    title: id,
    createdBy: "li-wen",
    createdAt: 1_000,
    changedAt: 1_000,
    search: id,
    touches: [],
    ...wanted,
  };
}

/** Decides inside a transaction: takes the next place in the log, and appends. */
export async function decideIn(tx: Writer, edits: readonly Edit[]): Promise<Revision[]> {
  const place = await tx.nextSeq();
  await tx.appendApproval(approvalAt(place));
  return tx.appendRevisions(edits.map((edit) => revisionOf(edit, place)));
}

export function decide(store: Store, ...edits: readonly Edit[]): Promise<Revision[]> {
  return store.transact((tx) => decideIn(tx, edits));
}

/** Publishes the next version of an app inside a transaction. */
export async function publishIn(tx: Writer, slug: string): Promise<StoredVersion> {
  const { last, tip, publishedAt } = await tx.lockLine(slug);
  const n = last + 1;
  const { seq } = await tx.registry();
  const block = canonical({ app: slug, n });
  const entry = { hash: digestOf(block), body: block };
  const at = Math.max(publishedAt, n * 1_000);
  const version: StoredVersion = {
    app: slug,
    n,
    seq,
    plannedAt: at,
    effectiveAt: at + 1_000,
    publishedAt: at,
    base: last === 0 ? null : last,
    hash: entry.hash,
    digest: digestOf({ slug, n, tip }),
    prev: tip,
    class: "minor",
    actions: "[]",
    changes: "[]",
    manifest: canonical({ entries: [entry.hash] }),
  };
  await tx.putEntries([entry]);
  await tx.appendVersion(version);
  return version;
}

export function publish(store: Store, slug: string): Promise<StoredVersion> {
  return store.transact((tx) => publishIn(tx, slug));
}

/** A token of a build server that nobody has used or revoked. */
export const tokenOf = (id: string, wanted: Partial<StoredToken> = {}): StoredToken => ({
  id,
  hash: digestOf(id),
  label: "build server",
  scopes: ["scan:write", "registry:read"],
  issuer: "li",
  createdAt: 1_000,
  expiresAt: 9_000,
  revokedAt: null,
  usedAt: null,
  ...wanted,
});
