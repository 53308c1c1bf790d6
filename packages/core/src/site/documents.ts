// Published documents as they are read from the store: text and, lifted to the newest schema, the value.
import { liftDocument } from "@pilu/disclosure";
import { type Disclosure, documentSchema, Problem } from "@pilu/schema";
import { LRUCache } from "lru-cache";
import type { Core } from "../core.ts";
import type { Note } from "../disclosure/note.ts";
import type { Pointer } from "./line.ts";

interface Read {
  /** The stored bytes. */
  readonly text: string;
  readonly document: Disclosure;
}

/** A page is asked for in several languages and formats at about the same time: its document is read once for all. */
const usual = 16;
/** Builds are a few names a version; asked for by apps that name the build they are. */
const mostBuilds = 5000;
/** Notes of changes are some sentences each; feeds ask for many at once. */
const mostNotes = 500;

/** `recent`: how many documents are kept; fewer do where pages are made one app after another. */
export function openDocuments(core: Pick<Core, "disclosure">, { recent = usual }: { recent?: number } = {}) {
  const reads = new LRUCache<string, Promise<Read>>({ max: recent });
  const builds = new LRUCache<string, Disclosure["builds"]>({ max: mostBuilds });
  const notes = new LRUCache<string, { readonly note: Note }>({ max: mostNotes });

  let cleared = 0;

  async function read({ app, n }: Pointer): Promise<Read> {
    const text = await core.disclosure.text({ app, n });
    const stored = JSON.parse(text) as Disclosure;
    // It was judged when it was written; older ones are lifted, and judged as they are.
    const document = stored.schema === documentSchema ? stored : liftDocument(stored);
    if (document.version === null) throw new TypeError(`version ${n} of ${app} is a draft`);
    builds.set(document.digest, document.builds);
    return { text, document };
  }

  function get(pointer: Pointer): Promise<Read> {
    const before = reads.get(pointer.digest);
    if (before !== undefined) return before;
    const coming = read(pointer);
    reads.set(pointer.digest, coming);
    coming.catch(() => reads.delete(pointer.digest));
    return coming;
  }

  return {
    get,
    /** The builds that a version names. */
    async builds(pointer: Pointer): Promise<Disclosure["builds"]> {
      const known = builds.get(pointer.digest);
      if (known !== undefined) return known;
      try {
        return (await get(pointer)).document.builds;
      } catch (error) {
        if (!(error instanceof Problem && error.code === "version.redacted")) throw error;
        builds.set(pointer.digest, []);
        return [];
      }
    },
    /** What versions of one app say of their changes, by number. */
    async notes(pointers: readonly Pointer[]): Promise<ReadonlyMap<number, Note>> {
      const missing = pointers.filter(({ digest }) => !notes.has(digest));
      const app = missing[0]?.app;
      if (app !== undefined) {
        const begun = cleared;
        const read = await core.disclosure.notes({ app, versions: missing.map(({ n }) => n) });
        if (begun !== cleared) return this.notes(pointers);
        for (const { n, digest } of missing) notes.set(digest, { note: read.get(n) ?? null });
      }
      return new Map(pointers.map(({ n, digest }) => [n, notes.get(digest)?.note ?? null]));
    },
    /** Forgets everything: something that was read before was taken out by decision. */
    clear(): void {
      cleared += 1;
      for (const cache of [reads, builds, notes]) cache.clear();
    },
  };
}
export type Documents = ReturnType<typeof openDocuments>;
