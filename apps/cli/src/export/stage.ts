// New files are written beside the site first, whole and in every encoding; nothing that readers see is touched.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Encoding, SitePart } from "@pilu/core";
import type { MadeLines } from "./made-lines.ts";
import { type Entry, filesIn, keyOf, type Line, type Manifest } from "./manifest.ts";
import { encodings, fileName, isPacked, staging } from "./place.ts";

export interface Part extends Omit<SitePart, "files"> {
  files(): AsyncGenerator<{ readonly path: string; readonly text: string }>;
}

export interface Staged {
  /** The lines of the new manifest, by rank and in the order in which they were made. */
  readonly lines: Readonly<Record<Part["rank"], Line[]>>;
  readonly keys: ReadonlySet<string>;
  /** Keys of the parts of which a file waits. */
  readonly changed: readonly string[];
  /** Pages written anew, in as many files as there are encodings of them. */
  readonly pages: number;
  readonly bytes: number;
}

export interface Staging {
  readonly folder: string;
  readonly known: Manifest;
  /** Takes the lines that are made anew. */
  readonly made: MadeLines;
  /** What makes the files besides the facts: the release of Pilu. */
  readonly release: string;
  readonly encode: (body: Buffer, encoding: Encoding) => Promise<Buffer>;
}

/** Pages that are being compressed at the same time: enough to keep every core busy. */
const most = 12;

/** Makes what is not known to stand already. */
export async function stage(parts: Iterable<Part>, given: Staging & { onPart: () => void }): Promise<Staged> {
  const lines = { version: [] as Line[], page: [] as Line[], list: [] as Line[] };
  const keys = new Set<string>();
  const changed: string[] = [];
  const writer = openWriter(given);
  for (const part of parts) {
    const key = keyOf({ part: part.name, from: part.from });
    const before = given.known.lines.get(key);
    const of = sha256(`${given.release}\n${part.madeFrom}`);
    keys.add(key);
    if (before?.of === of) lines[part.rank].push(before);
    else {
      const written = writer.begun();
      const entry = await made(part, { of, standing: filesIn(before), write: writer.write });
      if (writer.begun() > written) changed.push(key);
      lines[part.rank].push(given.made.add(entry));
    }
    given.onPart();
  }
  return { lines, keys, changed, ...(await writer.end()) };
}

type Write = ReturnType<typeof openWriter>["write"];

async function made(
  part: Part,
  { of, standing, write }: { of: string; standing: Entry["files"]; write: Write },
): Promise<Entry> {
  const files: Record<string, string> = {};
  for await (const { path, text } of part.files()) {
    const body = Buffer.from(text, "utf8");
    const digest = sha256(body);
    files[path] = digest;
    if (standing[path] !== digest) await write(path, { from: part.from, body, digest });
  }
  return { part: part.name, from: part.from, of, files };
}

interface Page {
  readonly from: number | null;
  readonly body: Buffer;
  readonly digest: string;
}

function openWriter({ folder, encode }: Staging) {
  const packed = recentlyPacked(encode);
  const working = new Set<Promise<void>>();
  const folders = new Set<string>();
  const written = { pages: 0, bytes: 0 };
  let begun = 0;
  let failure: { readonly error: unknown } | null = null;

  // At once: handing a short write to another thread and back takes longer than the write.
  function putFile(name: string, bytes: Buffer): void {
    const path = join(staging(folder), name);
    const parent = dirname(path);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(path, bytes);
    written.bytes += bytes.length;
  }

  async function put(path: string, { from, body, digest }: Page): Promise<void> {
    const all: [string, Buffer][] = [["", body]];
    if (isPacked(path)) all.push(...(await packed(digest, body)));
    for (const [encoding, bytes] of all) putFile(fileName(path, { encoding, from }), bytes);
    written.pages += 1;
  }

  return {
    /** Begins to write a page; waits while too many are on their way. */
    async write(path: string, page: Page): Promise<void> {
      if (failure !== null) throw failure.error;
      begun += 1;
      const work = put(path, page)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => working.delete(work));
      working.add(work);
      if (working.size >= most) await Promise.race(working);
    },
    /** How many pages were begun so far. */
    begun: () => begun,
    async end() {
      await Promise.all(working);
      if (failure !== null) throw failure.error;
      return written;
    },
  };
}

/** Pages of an app that its newest version has too: those of one app stand together. */
const mostPacked = 24;

/** Packs pages in every encoding, and those that came a moment ago no second time. */
function recentlyPacked(encode: Staging["encode"]) {
  const made = new Map<string, Promise<[string, Buffer][]>>();
  const packing = (body: Buffer) =>
    Promise.all(
      Object.entries(encodings).map(
        async ([ending, encoding]): Promise<[string, Buffer]> => [ending, await encode(body, encoding)],
      ),
    );
  return (digest: string, body: Buffer): Promise<[string, Buffer][]> => {
    const coming = made.get(digest) ?? packing(body);
    // The one used last stands last; the first goes.
    made.delete(digest);
    made.set(digest, coming);
    if (made.size > mostPacked) made.delete(made.keys().next().value as string);
    return coming;
  };
}

function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
