// Published documents as they are read from the store: text and, lifted to the newest schema, the value.
import type { Core } from "@pilu/core";
import { liftDocument } from "@pilu/disclosure";
import type { Disclosure } from "@pilu/schema";
import { LRUCache } from "lru-cache";
import type { Pointer } from "./versions.ts";

export interface Read {
  /** The stored bytes. */
  readonly text: string;
  readonly document: Disclosure;
}

/** A page is asked for in several languages and formats at about the same time: its document is read once for all. */
const recent = 16;
/** Builds are a few names a version; asked for by apps that name the build they are. */
const mostBuilds = 5000;

export function openDocuments(core: Core) {
  const reads = new LRUCache<string, Promise<Read>>({ max: recent });
  const builds = new LRUCache<string, Disclosure["builds"]>({ max: mostBuilds });

  async function read({ app, n }: Pointer): Promise<Read> {
    const text = await core.disclosure.text({ app, n });
    const document = liftDocument(JSON.parse(text));
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
      return builds.get(pointer.digest) ?? (await get(pointer)).document.builds;
    },
  };
}
export type Documents = ReturnType<typeof openDocuments>;
