import type { Store } from "@pilu/db";
import { blocksOf, documentIn, liftDocument } from "@pilu/disclosure";
import { type AnyDisclosure, type Digest, type Disclosure, documentSchema, Problem } from "@pilu/schema";
import { mustBeWhole } from "./read.ts";

/** Versions of one app, each read once, in the newest schema. */
export type VersionsOf = (n: number) => Promise<Disclosure>;

/**
 * Reads versions that are to be compared: what two of them share is read once and is the same object in both. Refused
 * with `version.unknown` and `version.redacted`, as `documentText` is.
 */
export function documentsOf(store: Store, app: string): VersionsOf {
  const parts = new Map<Digest, unknown>();
  const known = new Map<number, Promise<Disclosure>>();

  async function read(n: number): Promise<Disclosure> {
    const version = await store.version(app, n);
    if (version === null) throw new Problem("version.unknown", { app, version: n });
    const missing = blocksOf(version.manifest).filter((hash) => !parts.has(hash));
    const blocks = missing.length === 0 ? [] : await store.entries(missing);
    mustBeWhole(version, blocks);
    for (const { hash, body } of blocks) parts.set(hash, JSON.parse(body));
    const stored = documentIn(version.manifest, (hash) => parts.get(hash)) as AnyDisclosure;
    // One of this schema was checked when it was composed, and many are read for one question.
    const document = stored.schema === documentSchema ? stored : liftDocument(stored);
    if (document.version === null) throw new Problem("document.malformed", { kind: "version", id: n });
    return document;
  }

  return (n) => {
    const before = known.get(n);
    if (before !== undefined) return before;
    const coming = read(n);
    known.set(n, coming);
    return coming;
  };
}

/** `work`, or null where a version that it needs was taken out by decision. */
export async function unlessRedacted<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.code === "version.redacted") return null;
    throw error;
  }
}
