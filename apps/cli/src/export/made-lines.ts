// Lines of a manifest wait on the disk until it is written: those of a large site are some fifty megabytes.
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Entry, Line } from "./manifest.ts";
import { textAt } from "./manifest-file.ts";

export interface MadeLines {
  add(entry: Entry): Line;
  /** Lets go of the file; texts of its lines can be read no more. */
  close(): void;
}

/** The lines that are made anew, in a file that is there from the first of them on. */
export function openMadeLines(path: string): MadeLines {
  let handle: number | null = null;
  let end = 0;
  return {
    add({ part, from, of, files }) {
      const bytes = Buffer.from(JSON.stringify({ part, from, of, files }));
      const place = { start: end, length: bytes.length };
      const file = handle ?? created(path);
      handle = file;
      writeFileSync(file, bytes);
      end += bytes.length;
      return { part, from, of, length: bytes.length, text: () => textAt(file, place) };
    },
    close() {
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
}

function created(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, "w+");
}
