// The manifest as it is read: of a large site its lines are some fifty megabytes, so that only their heads are kept, and
// a line is read again where its files are asked for.
import { closeSync, openSync, readSync } from "node:fs";
import { isMissing } from "./failed-with.ts";

/** Where a line stands in the file of a manifest, in bytes, without its line break. */
interface Place {
  readonly start: number;
  readonly length: number;
}

export interface ManifestFile {
  /** Every line in turn: its first bytes as text, its place, and whether a line break ends it. */
  lines(): Generator<{ readonly head: string; readonly place: Place; readonly isEnded: boolean }>;
  textAt(place: Place): string;
  /** May be called again. */
  close(): void;
}

/** Longer than all that stands in a line before its files. */
const headLength = 512;
const chunkLength = 1 << 20;
const lineBreak = 0x0a;

/** Opens a file whose bytes stay while it is read: a manifest is replaced whole. Null where there is none. */
export function openManifestFile(path: string): ManifestFile | null {
  const handle = opened(path);
  if (handle === null) return null;
  let isOpen = true;
  return {
    *lines() {
      const chunk = Buffer.allocUnsafe(chunkLength);
      let [start, offset] = [0, 0];
      let head = "";
      for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
        let from = 0;
        const bytes = chunk.subarray(0, read);
        for (let to = bytes.indexOf(lineBreak); to !== -1; to = bytes.indexOf(lineBreak, from)) {
          const place = { start, length: offset + to - start };
          yield { head: grown(head, bytes.subarray(from, to)), place, isEnded: true };
          head = "";
          from = to + 1;
          start = offset + from;
        }
        head = grown(head, bytes.subarray(from));
        offset += read;
      }
      // What was cut short has a line without its end.
      if (offset > start) yield { head, place: { start, length: offset - start }, isEnded: false };
    },
    textAt: (place) => textAt(handle, place),
    close() {
      if (isOpen) closeSync(handle);
      isOpen = false;
    },
  };
}

/** What stands at a place of an open file. */
export function textAt(handle: number, { start, length }: Place): string {
  const bytes = Buffer.allocUnsafe(length);
  const read = readSync(handle, bytes, { position: start });
  return bytes.toString("utf8", 0, read);
}

/** Heads hold ASCII alone. */
function grown(head: string, bytes: Buffer): string {
  if (head.length >= headLength) return head;
  return head + bytes.toString("latin1", 0, headLength - head.length);
}

function opened(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
