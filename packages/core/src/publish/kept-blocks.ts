import type { Reader } from "@pilu/db";
import type { InPlace, StoredEntries } from "@pilu/disclosure";
import type { Labels } from "@pilu/schema";
import { bytesHash } from "../hash.ts";
import type { KeptEntry } from "./alike-entries.ts";
import type { Decided } from "./decided.ts";

/** The blocks that a page takes over from the version before. */
export interface KeptBlocks {
  /** Their bytes by hash. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Its entries, each read when it is asked for. */
  readonly entries: StoredEntries;
  /** Its words. */
  readonly labels: () => Labels;
}

/** What is read once for all apps of a decision. */
type Shared = Pick<Decided, "entryOf" | "words">;

/** Null where one is missing or is not what its hash says. */
export async function keptBlocks(
  view: Pick<Reader, "entryBytes">,
  { app, decided, kept }: { readonly app: string; readonly decided: Shared; readonly kept: InPlace["kept"] },
): Promise<KeptBlocks | null> {
  const { entryOf, words } = decided;
  const bytes = new Map<string, Uint8Array>();
  const labels = Object.values(kept.labels);
  const missing = labels.filter((hash) => !words.has(hash));
  const sought = new Set<string>(missing);
  for (const block of await view.entryBytes([...kept.entries, ...missing])) {
    if (bytesHash(block.bytes) !== block.hash) return null;
    if (sought.has(block.hash)) words.set(block.hash, { bytes: block.bytes, read: null });
    else bytes.set(block.hash, block.bytes);
  }
  for (const hash of labels) {
    const known = words.get(hash);
    if (known === undefined) return null;
    bytes.set(hash, known.bytes);
  }
  if (!kept.entries.every((hash) => bytes.has(hash))) return null;
  const entries = storedEntries(() => kept.entries.map((hash) => entryOf(app, bufferOf(bytes.get(hash)))));
  return { bytes, entries, labels: () => labelsIn(kept.labels, words) };
}

// Most pages are asked nothing.
function storedEntries(all: () => readonly KeptEntry[]): StoredEntries {
  let found: readonly KeptEntry[] | null = null;
  const entries = () => {
    found ??= all();
    return found;
  };
  return {
    *all() {
      for (const entry of entries()) yield entry.read();
    },
    *mentioning(text) {
      for (const entry of entries()) if (entry.mentions(text)) yield entry.read();
    },
  };
}

// Pages that have the same words have the same objects: comparing them is quick.
function labelsIn(hashes: InPlace["kept"]["labels"], words: Decided["words"]): Labels {
  return Object.fromEntries(
    Object.entries(hashes).map(([name, hash]) => {
      const block = words.get(hash);
      if (block !== undefined) block.read ??= JSON.parse(bufferOf(block.bytes).toString()) as Labels[string];
      return [name, block?.read ?? {}];
    }),
  );
}

function bufferOf(bytes: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
