// New files are written beside the site first, whole and in every encoding; nothing that readers see is touched.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Encoding, SitePart } from "@pilu/core";
import { type Entry, filesIn, keyOf, lineText, type Manifest } from "./manifest.ts";
import { encodings, fileName, isPacked, staging } from "./place.ts";

export interface Part extends Omit<SitePart, "files"> {
  files(): AsyncGenerator<{ readonly path: string; readonly text: string }>;
}

export interface Staged {
  /** The lines of the new manifest, by rank and in the order in which they were made. */
  readonly lines: Readonly<Record<Part["rank"], string[]>>;
  readonly keys: Set<string>;
  /** Pages written anew, in as many files as there are encodings of them. */
  readonly pages: number;
  readonly bytes: number;
}

export interface Staging {
  readonly folder: string;
  readonly known: Manifest;
  /** What makes the files besides the facts: the release of Pilu. */
  readonly release: string;
  readonly encode: (body: Buffer, encoding: Encoding) => Promise<Buffer>;
}

/** Files that are being compressed and written at the same time: enough to keep every core busy. */
const most = 24;

/** Makes what is not known to stand already. */
export async function stage(parts: Iterable<Part>, given: Staging & { onPart: () => void }): Promise<Staged> {
  const lines = { version: [] as string[], page: [] as string[], list: [] as string[] };
  const keys = new Set<string>();
  const writer = openWriter(given);
  for (const part of parts) {
    const key = keyOf({ part: part.name, from: part.from });
    const before = given.known.lines.get(key);
    const of = sha256(`${given.release}\n${part.madeFrom}`);
    keys.add(key);
    lines[part.rank].push(
      before?.of === of
        ? before.text
        : lineText(await made(part, { of, standing: filesIn(before), write: writer.write })),
    );
    given.onPart();
  }
  return { lines, keys, ...(await writer.end()) };
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
    if (standing[path] !== digest) await write(path, { from: part.from, body });
  }
  return { part: part.name, from: part.from, of, files };
}

function openWriter({ folder, encode }: Staging) {
  const working = new Set<Promise<void>>();
  const folders = new Map<string, Promise<unknown>>();
  const written = { pages: 0, bytes: 0 };
  let failure: { readonly error: unknown } | null = null;

  function into(name: string): Promise<unknown> {
    const parent = join(staging(folder), dirname(name));
    const making = folders.get(parent) ?? mkdir(parent, { recursive: true });
    folders.set(parent, making);
    return making;
  }

  async function put(path: string, { from, body }: { from: number | null; body: Buffer }): Promise<void> {
    const all: [string, Buffer][] = [["", body]];
    if (isPacked(path))
      for (const [ending, encoding] of Object.entries(encodings))
        all.push([ending, await encode(body, encoding)]);
    for (const [encoding, bytes] of all) {
      const name = fileName(path, { encoding, from });
      await into(name);
      await writeFile(join(staging(folder), name), bytes);
      written.bytes += bytes.length;
    }
    written.pages += 1;
  }

  return {
    /** Begins to write a page; waits while too many are on their way. */
    async write(path: string, page: { from: number | null; body: Buffer }): Promise<void> {
      if (failure !== null) throw failure.error;
      const work = put(path, page)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => working.delete(work));
      working.add(work);
      if (working.size >= most) await Promise.race(working);
    },
    async end() {
      await Promise.all(working);
      if (failure !== null) throw failure.error;
      return written;
    },
  };
}

function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
