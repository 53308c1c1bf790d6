import type { Store } from "@pilu/db";
import { liftDocument } from "@pilu/disclosure";
import { type Disclosure, documentSchema, Problem } from "@pilu/schema";
import { documentText } from "./read.ts";

/** Versions of one app, each read once, in the newest schema. */
export type VersionsOf = (n: number) => Promise<Disclosure>;

/** Refused with `version.unknown` and `version.redacted`, as `documentText` is. */
export function documentsOf(store: Store, app: string): VersionsOf {
  const known = new Map<number, Promise<Disclosure>>();
  return (n) => {
    const before = known.get(n);
    if (before !== undefined) return before;
    const coming = read(store, { app, n });
    known.set(n, coming);
    return coming;
  };
}

async function read(store: Store, key: { app: string; n: number }): Promise<Disclosure> {
  const stored = JSON.parse(await documentText({ store }, key)) as Disclosure;
  // It was checked when it was composed, and many are read for one question.
  if (stored.schema === documentSchema) return stored;
  const document = liftDocument(stored);
  if (document.version === null)
    throw new Problem("document.malformed", { kind: "version", id: `${key.app} ${key.n}` });
  return document;
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
