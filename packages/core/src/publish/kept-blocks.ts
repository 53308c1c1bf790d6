import type { Reader } from "@pilu/db";
import type { InPlace, StoredEntries } from "@pilu/disclosure";
import type { Digest, Entry, Labels } from "@pilu/schema";
import { bytesHash } from "../hash.ts";
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

/** Null where one is missing or is not what its hash says. */
export async function keptBlocks(
  view: Pick<Reader, "entryBytes">,
  { kept, words }: { readonly kept: InPlace["kept"]; readonly words: Decided["words"] },
): Promise<KeptBlocks | null> {
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
  return { bytes, entries: storedEntries(kept.entries, bytes), labels: () => labelsIn(kept.labels, words) };
}

function storedEntries(hashes: readonly Digest[], bytes: KeptBlocks["bytes"]): StoredEntries {
  const read = new Map<string, Entry>();
  const mentions = new Map<string, readonly Digest[]>();
  const entryOf = (hash: string) => {
    const entry = read.get(hash) ?? (parsed(bytes.get(hash)) as Entry);
    read.set(hash, entry);
    return entry;
  };
  return {
    *all() {
      for (const hash of hashes) yield entryOf(hash);
    },
    *mentioning(text) {
      // As canonical JSON writes it.
      const written = Buffer.from(JSON.stringify(text));
      const found =
        mentions.get(text) ?? hashes.filter((hash) => bufferOf(bytes.get(hash)).includes(written));
      mentions.set(text, found);
      for (const hash of found) yield entryOf(hash);
    },
  };
}

// Pages that have the same words have the same objects: comparing them is quick.
function labelsIn(hashes: InPlace["kept"]["labels"], words: Decided["words"]): Labels {
  return Object.fromEntries(
    Object.entries(hashes).map(([name, hash]) => {
      const block = words.get(hash);
      if (block !== undefined) block.read ??= parsed(block.bytes) as Labels[string];
      return [name, block?.read ?? {}];
    }),
  );
}

function parsed(bytes: Uint8Array | undefined): unknown {
  return JSON.parse(bufferOf(bytes).toString());
}

function bufferOf(bytes: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
